package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.keyturn.deploy.manifest.Bundle;
import io.keyturn.deploy.setting.Program;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways out are those that the settings ask for, by port, and open to those who need them. */
final class Destinations {
  private static final Set<String> EVERYBODYS =
      Set.of("dns", "to-database", "to-identity-provider", "to-environment");
  private static final Set<String> OF_ADMIN = Set.of("to-mail", "to-kubernetes-api");

  private Destinations() {}

  static Stream<String> violations(Bundle bundle) {
    var policies =
        bundle.all(NetworkPolicy.class).stream()
            .filter(policy -> !policy.getSpec().getEgress().isEmpty())
            .collect(Collectors.toMap(policy -> policy.getMetadata().getName(), policy -> policy));
    var wanted = wanted(bundle);
    var faults = new Faults();
    faults.unless(
        policies.keySet().equals(wanted.keySet()), "other ways out: " + policies.keySet());
    policies.forEach(
        (name, policy) -> {
          faults.unless(ports(policy).equals(wanted.get(name)), name + ": ports " + ports(policy));
          faults.unless(openTo(bundle, policy), name + " is open to others than it is meant for");
        });
    return faults.all();
  }

  private static Map<String, Set<Integer>> wanted(Bundle bundle) {
    var admin =
        bundle
            .find(Deployment.class, "admin-service")
            .map(deployment -> Programs.environment(bundle, deployment))
            .orElse(Map.of());
    var wanted = new HashMap<String, Set<Integer>>();
    wanted.put("dns", Set.of(53));
    wanted.put(
        "to-database",
        Set.of(port(value(admin, "keyturn.database.url").replaceFirst("^jdbc:", ""), 5432)));
    wanted.put(
        "to-identity-provider",
        Set.of(port(value(admin, "keyturn.identity-provider.issuer"), 443)));
    wanted.put("to-environment", Set.of(443));
    wanted.put("to-mail", Set.of(Integer.parseInt(value(admin, "keyturn.mail.port"))));
    wanted.put("to-kubernetes-api", Set.of(443, 6443));
    return wanted;
  }

  private static String value(Map<String, String> environment, String setting) {
    return Program.ADMIN.value(setting, environment).orElseThrow();
  }

  private static int port(String address, int usual) {
    int port = URI.create(address).getPort();
    return port == -1 ? usual : port;
  }

  private static Set<Integer> ports(NetworkPolicy policy) {
    return policy.getSpec().getEgress().stream()
        .flatMap(rule -> rule.getPorts().stream())
        .map(port -> port.getPort().getIntVal())
        .collect(Collectors.toSet());
  }

  private static boolean openTo(Bundle bundle, NetworkPolicy policy) {
    var name = policy.getMetadata().getName();
    List<Deployment> all = bundle.all(Deployment.class);
    var open = bundle.selected(policy.getSpec().getPodSelector());
    return EVERYBODYS.contains(name) && open.size() == all.size()
        || OF_ADMIN.contains(name) && open.size() == 1 && Programs.of(open.get(0)) == Program.ADMIN;
  }
}
