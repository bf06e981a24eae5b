package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.keyturn.deploy.manifest.Bundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The profile "restricted" of the Pod Security Standards, and a root file system nobody writes. */
final class PodSecurity {
  private static final String PREFIX = "pod-security.kubernetes.io/";

  private PodSecurity() {}

  static Stream<String> violations(Bundle bundle) {
    return bundle.all(Deployment.class).stream()
        .flatMap(
            deployment ->
                Stream.concat(
                        pod(Bundle.pod(deployment)),
                        Bundle.containers(deployment).flatMap(PodSecurity::container))
                    .map(fault -> Bundle.text(deployment) + ": " + fault));
  }

  static Stream<String> namespace(Bundle bundle) {
    var spaces = bundle.all(Namespace.class);
    if (spaces.size() != 1) {
      return Stream.of("there are " + spaces.size() + " namespaces");
    }
    var labels = Optional.ofNullable(spaces.get(0).getMetadata().getLabels()).orElse(Map.of());
    var name = spaces.get(0).getMetadata().getName();
    return Stream.concat(
        Stream.of("enforce", "audit", "warn")
            .filter(mode -> !"restricted".equals(labels.get(PREFIX + mode)))
            .map(mode -> "the namespace does not " + mode + " restricted"),
        bundle.objects().stream()
            .filter(object -> !(object instanceof Namespace))
            .filter(object -> !name.equals(object.getMetadata().getNamespace()))
            .map(object -> Bundle.text(object) + " is in another namespace"));
  }

  private static Stream<String> pod(PodSpec pod) {
    var context = pod.getSecurityContext();
    if (context == null) {
      return Stream.of("no security context");
    }
    var faults = new Faults();
    faults.unless(Boolean.TRUE.equals(context.getRunAsNonRoot()), "runAsNonRoot");
    faults.unless(context.getRunAsUser() != null && context.getRunAsUser() > 0, "runAsUser");
    faults.unless(context.getRunAsGroup() != null && context.getRunAsGroup() > 0, "runAsGroup");
    var seccomp = context.getSeccompProfile();
    faults.unless(seccomp != null && "RuntimeDefault".equals(seccomp.getType()), "seccompProfile");
    faults.unless(!Boolean.TRUE.equals(pod.getHostNetwork()), "hostNetwork");
    faults.unless(!Boolean.TRUE.equals(pod.getHostPID()), "hostPID");
    faults.unless(!Boolean.TRUE.equals(pod.getHostIPC()), "hostIPC");
    faults.unless(Boolean.FALSE.equals(pod.getEnableServiceLinks()), "enableServiceLinks");
    pod.getVolumes()
        .forEach(volume -> faults.unless(allowed(volume), "volume " + volume.getName()));
    return faults.all();
  }

  private static boolean allowed(Volume volume) {
    return volume.getEmptyDir() != null
        || volume.getConfigMap() != null
        || volume.getSecret() != null
            && Integer.valueOf(0440).equals(volume.getSecret().getDefaultMode());
  }

  private static Stream<String> container(Container container) {
    var context =
        Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
    var faults = new Faults();
    faults.unless(
        Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()), "allowPrivilegeEscalation");
    faults.unless(
        Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()), "readOnlyRootFilesystem");
    faults.unless(!Boolean.TRUE.equals(context.getPrivileged()), "privileged");
    var capabilities = context.getCapabilities();
    faults.unless(
        capabilities != null
            && capabilities.getDrop().equals(List.of("ALL"))
            && capabilities.getAdd().isEmpty(),
        "capabilities");
    faults.unless(
        context.getRunAsUser() == null
            && context.getRunAsNonRoot() == null
            && context.getSeccompProfile() == null,
        "the container undoes what the pod says");
    container.getPorts().stream()
        .filter(port -> port.getHostPort() != null)
        .forEach(port -> faults.unless(false, "hostPort"));
    return faults.all();
  }
}
