package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.keyturn.deploy.manifest.Bundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What looks after pods looks after those of the one Deployment that has its name. */
final class Selectors {
  private Selectors() {}

  static Stream<String> violations(Bundle bundle) {
    var deployments = bundle.all(Deployment.class);
    var faults = new Faults();
    for (Deployment deployment : deployments) {
      var name = deployment.getMetadata().getName();
      var own = List.of(deployment);
      faults.unless(
          bundle.selected(deployment.getSpec().getSelector()).equals(own),
          name + " selects others");
      Bundle.pod(deployment)
          .getTopologySpreadConstraints()
          .forEach(
              spread ->
                  faults.unless(
                      bundle.selected(spread.getLabelSelector()).equals(own),
                      name + " spreads others"));
      faults.unless(
          Bundle.pod(deployment).getTopologySpreadConstraints().size() == 2,
          name + " is not spread");
      faults.unless(
          bundle.find(PodDisruptionBudget.class, name).isPresent(), name + " has no budget");
      faults.unless(bundle.find(Service.class, name).isPresent(), name + " has no Service");
    }
    return Stream.of(faults.all(), budgets(bundle), services(bundle), autoscalers(bundle))
        .flatMap(all -> all);
  }

  private static Stream<String> budgets(Bundle bundle) {
    return bundle.all(PodDisruptionBudget.class).stream()
        .filter(
            budget ->
                !selects(bundle, budget.getMetadata().getName(), budget.getSpec().getSelector()))
        .map(budget -> Bundle.text(budget) + " selects others");
  }

  private static Stream<String> services(Bundle bundle) {
    return bundle.all(Service.class).stream()
        .flatMap(
            service -> {
              Map<String, String> labels = service.getSpec().getSelector();
              var name = service.getMetadata().getName();
              var faults = new Faults();
              faults.unless(
                  selects(bundle, name, new LabelSelector(List.of(), labels)),
                  Bundle.text(service) + " selects others");
              service
                  .getSpec()
                  .getPorts()
                  .forEach(
                      port ->
                          faults.unless(
                              bundle.selected(labels).stream()
                                  .flatMap(Bundle::containers)
                                  .flatMap(container -> container.getPorts().stream())
                                  .anyMatch(
                                      there ->
                                          there.getName().equals(port.getTargetPort().getStrVal())),
                              Bundle.text(service) + " leads to no port"));
              return faults.all();
            });
  }

  private static Stream<String> autoscalers(Bundle bundle) {
    var faults = new Faults();
    bundle
        .all(HorizontalPodAutoscaler.class)
        .forEach(
            autoscaler -> {
              var target = autoscaler.getSpec().getScaleTargetRef();
              faults.unless(
                  target.getKind().equals("Deployment")
                      && target.getApiVersion().equals("apps/v1")
                      && target.getName().equals(autoscaler.getMetadata().getName())
                      && bundle.find(Deployment.class, target.getName()).isPresent(),
                  Bundle.text(autoscaler) + " scales something else");
            });
    return faults.all();
  }

  private static boolean selects(Bundle bundle, String name, LabelSelector selector) {
    var selected = bundle.selected(selector);
    return selected.size() == 1 && selected.get(0).getMetadata().getName().equals(name);
  }
}
