package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.keyturn.deploy.manifest.Bundle;
import io.keyturn.deploy.setting.Program;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each portal has objects and a host of its own, by its id. */
final class Portals {
  private Portals() {}

  /** The portals' Deployments. */
  static Stream<Deployment> of(Bundle bundle) {
    return bundle.all(Deployment.class).stream()
        .filter(deployment -> Programs.of(deployment) == Program.PORTAL);
  }

  static Stream<String> violations(Bundle bundle) {
    var objects = bundle.objects().stream().map(Portals::identity).collect(Collectors.toList());
    var hosts =
        bundle.all(Ingress.class).stream()
            .flatMap(ingress -> ingress.getSpec().getRules().stream())
            .map(rule -> rule.getHost())
            .collect(Collectors.toList());
    return Stream.concat(
        Stream.concat(repeated(objects), repeated(hosts)),
        Stream.concat(of(bundle).flatMap(deployment -> portal(bundle, deployment)), admin(bundle)));
  }

  private static String identity(HasMetadata object) {
    return Bundle.text(object) + " in " + object.getMetadata().getNamespace();
  }

  private static Stream<String> repeated(Collection<String> all) {
    var seen = new HashSet<String>();
    return all.stream().filter(one -> !seen.add(one)).map(one -> "twice: " + one);
  }

  private static Stream<String> portal(Bundle bundle, Deployment deployment) {
    var environment = Programs.environment(bundle, deployment);
    var id = environment.getOrDefault("KEYTURN_PORTAL_ID", "");
    var name = deployment.getMetadata().getName();
    var faults = new Faults();
    faults.unless(id.matches("[a-z0-9-]{3,40}"), "no id: " + name);
    faults.unless(name.equals("portal-" + id), "admin-service finds no " + name + " for " + id);
    faults.unless(
        id.equals(Bundle.podLabels(deployment).get("keyturn.io/portal")), "no label: " + name);
    faults.unless(
        host(environment.getOrDefault("KEYTURN_SIGN_IN_BASE", "")).equals(host(bundle, name)),
        "the Ingress of " + name + " is for another host");
    faults.unless(restartIsInside(bundle, name), "the world may ask " + name + " to restart");
    return faults.all();
  }

  private static boolean restartIsInside(Bundle bundle, String name) {
    return bundle.find(Ingress.class, name).stream()
        .flatMap(ingress -> ingress.getSpec().getRules().stream())
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .noneMatch(path -> "/_services/internal".startsWith(path.getPath()));
  }

  private static Stream<String> admin(Bundle bundle) {
    return bundle.find(Deployment.class, "admin-service").stream()
        .map(deployment -> Programs.environment(bundle, deployment))
        .map(environment -> environment.getOrDefault("KEYTURN_ADMIN_PUBLIC_URL", ""))
        .filter(address -> !host(address).equals(host(bundle, "admin-service")))
        .map(address -> "the Ingress of admin-service is not for " + address);
  }

  private static String host(String address) {
    var uri = URI.create(address);
    return "https".equals(uri.getScheme()) ? uri.getAuthority() : "not by TLS: " + address;
  }

  private static String host(Bundle bundle, String name) {
    return bundle
        .find(Ingress.class, name)
        .map(Ingress::getSpec)
        .filter(spec -> spec.getRules().size() == 1 && spec.getTls().size() == 1)
        .filter(spec -> spec.getTls().get(0).getHosts().contains(spec.getRules().get(0).getHost()))
        .map(spec -> spec.getRules().get(0).getHost())
        .orElse("no host with TLS");
  }
}
