package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.keyturn.deploy.manifest.Bundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing comes or goes but what is named, and what is named is there. */
final class Network {
  /** Who may come to which port: all that may come at all. */
  private static final Map<String, String> GATES =
      Map.of("from-ingress-controller", "http", "from-prometheus", "management");

  private Network() {}

  static Stream<String> violations(Bundle bundle) {
    var all = bundle.all(NetworkPolicy.class);
    var closed =
        Stream.of(all.stream().noneMatch(Network::deniesAll))
            .filter(open -> open)
            .map(open -> "what is not named is not denied");
    return Stream.concat(
        closed,
        all.stream()
            .flatMap(
                policy ->
                    Stream.of(selection(bundle, policy), gates(bundle, policy), ways(policy))
                        .flatMap(faults -> faults)
                        .map(fault -> Bundle.text(policy) + ": " + fault)));
  }

  private static boolean deniesAll(NetworkPolicy policy) {
    var spec = policy.getSpec();
    return spec.getPodSelector().getMatchLabels().isEmpty()
        && spec.getPodSelector().getMatchExpressions().isEmpty()
        && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
        && spec.getIngress().isEmpty()
        && spec.getEgress().isEmpty();
  }

  private static Stream<String> selection(Bundle bundle, NetworkPolicy policy) {
    var spec = policy.getSpec();
    var faults = new Faults();
    faults.unless(!bundle.selected(spec.getPodSelector()).isEmpty(), "it selects nothing");
    faults.unless(
        spec.getIngress().isEmpty() || spec.getPolicyTypes().contains("Ingress"),
        "no type Ingress");
    faults.unless(
        spec.getEgress().isEmpty() || spec.getPolicyTypes().contains("Egress"), "no type Egress");
    faults.unless(
        deniesAll(policy) || spec.getIngress().size() + spec.getEgress().size() == 1,
        "not one rule");
    return faults.all();
  }

  private static Stream<String> gates(Bundle bundle, NetworkPolicy policy) {
    var name = policy.getMetadata().getName();
    return policy.getSpec().getIngress().stream()
        .flatMap(
            rule -> {
              var faults = new Faults();
              faults.unless(
                  rule.getPorts().size() == 1
                      && rule.getPorts().get(0).getPort().equals(new IntOrString(GATES.get(name))),
                  "it opens another port");
              faults.unless(
                  rule.getFrom().size() == 1 && isOneNamespace(rule.getFrom().get(0)),
                  "it lets in others");
              faults.unless(
                  bundle.selected(policy.getSpec().getPodSelector()).stream()
                      .allMatch(deployment -> has(deployment, rule.getPorts())),
                  "pods have no such port");
              return faults.all();
            });
  }

  private static boolean isOneNamespace(NetworkPolicyPeer peer) {
    return peer.getIpBlock() == null
        && peer.getNamespaceSelector() != null
        && peer.getNamespaceSelector().getMatchLabels().containsKey("kubernetes.io/metadata.name");
  }

  private static boolean has(Deployment deployment, List<NetworkPolicyPort> ports) {
    return ports.stream()
        .allMatch(
            wanted ->
                Bundle.containers(deployment)
                    .flatMap(container -> container.getPorts().stream())
                    .anyMatch(port -> port.getName().equals(wanted.getPort().getStrVal())));
  }

  private static Stream<String> ways(NetworkPolicy policy) {
    return policy.getSpec().getEgress().stream()
        .flatMap(
            rule -> {
              var faults = new Faults();
              faults.unless(rule.getTo().size() == 1, "it leads anywhere");
              faults.unless(!rule.getPorts().isEmpty(), "it leads to every port");
              return faults.all();
            });
  }
}
