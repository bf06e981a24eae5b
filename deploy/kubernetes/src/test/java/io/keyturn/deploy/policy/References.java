package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.keyturn.deploy.manifest.Bundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever names another object, a port or a volume finds it. */
final class References {
  private References() {}

  static Stream<String> violations(Bundle bundle) {
    return Stream.concat(
        bundle.all(Deployment.class).stream()
            .flatMap(
                deployment ->
                    Stream.concat(pod(bundle, deployment), mounts(deployment))
                        .map(fault -> Bundle.text(deployment) + ": " + fault)),
        bundle.all(Ingress.class).stream().flatMap(ingress -> backends(bundle, ingress)));
  }

  private static Stream<String> pod(Bundle bundle, Deployment deployment) {
    var account = Bundle.pod(deployment).getServiceAccountName();
    var accounts =
        Stream.of(account)
            .filter(name -> bundle.find(ServiceAccount.class, name).isEmpty())
            .map(name -> "no service account " + name);
    var maps =
        Bundle.containers(deployment)
            .flatMap(container -> container.getEnvFrom().stream())
            .map(source -> source.getConfigMapRef().getName())
            .filter(name -> bundle.find(ConfigMap.class, name).isEmpty())
            .map(name -> "no ConfigMap " + name);
    return Stream.concat(accounts, maps);
  }

  private static Stream<String> mounts(Deployment deployment) {
    var volumes =
        Bundle.pod(deployment).getVolumes().stream()
            .map(Volume::getName)
            .collect(Collectors.toSet());
    var mounted =
        Bundle.containers(deployment)
            .flatMap(container -> container.getVolumeMounts().stream())
            .map(VolumeMount::getName)
            .collect(Collectors.toSet());
    var files =
        Bundle.containers(deployment)
            .filter(container -> !sealingKeysAreMounted(container))
            .map(container -> "keyturn.sealing.file is in no volume");
    return Stream.concat(
        Stream.of(!volumes.equals(mounted))
            .filter(differ -> differ)
            .map(differ -> "volumes " + volumes + " but mounts " + mounted),
        files);
  }

  private static boolean sealingKeysAreMounted(Container container) {
    return container.getEnv().stream()
        .filter(variable -> variable.getName().equals("KEYTURN_SEALING_FILE"))
        .allMatch(
            variable ->
                container.getVolumeMounts().stream()
                    .anyMatch(mount -> variable.getValue().equals(mount.getMountPath() + "/keys")));
  }

  private static Stream<String> backends(Bundle bundle, Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .filter(path -> !exists(bundle, path.getBackend()))
        .map(path -> Bundle.text(ingress) + ": nothing behind " + path.getPath());
  }

  private static boolean exists(Bundle bundle, IngressBackend backend) {
    var wanted = backend.getService();
    return bundle.find(Service.class, wanted.getName()).stream()
        .flatMap(service -> service.getSpec().getPorts().stream())
        .anyMatch(port -> port.getName().equals(wanted.getPort().getName()));
  }
}
