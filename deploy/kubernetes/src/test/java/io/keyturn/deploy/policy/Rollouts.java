package io.keyturn.deploy.policy;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.keyturn.deploy.manifest.Bundle;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Pods are replaced one by one, and leave only when they have finished. */
final class Rollouts {
  private Rollouts() {}

  static Stream<String> violations(Bundle bundle) {
    return Stream.concat(
        bundle.all(Deployment.class).stream().flatMap(deployment -> rollout(bundle, deployment)),
        bundle.all(PodDisruptionBudget.class).stream()
            .filter(budget -> !new IntOrString(1).equals(budget.getSpec().getMaxUnavailable()))
            .map(budget -> Bundle.text(budget) + " lets none or many go"));
  }

  private static Stream<String> rollout(Bundle bundle, Deployment deployment) {
    var faults = new Faults();
    var strategy = deployment.getSpec().getStrategy();
    var rolling = Optional.ofNullable(strategy).map(one -> one.getRollingUpdate());
    faults.unless(
        rolling.filter(one -> new IntOrString(0).equals(one.getMaxUnavailable())).isPresent(),
        "maxUnavailable");
    faults.unless(
        rolling.filter(one -> new IntOrString(1).equals(one.getMaxSurge())).isPresent(),
        "maxSurge");
    faults.unless(
        bundle.find(HorizontalPodAutoscaler.class, deployment.getMetadata().getName()).isEmpty()
            == (deployment.getSpec().getReplicas() != null),
        "replicas are said twice, or nowhere");
    faults.unless(
        leaving(bundle, deployment).compareTo(grace(deployment)) < 0,
        "killed after " + grace(deployment) + ", leaves within " + leaving(bundle, deployment));
    return faults.all().map(fault -> Bundle.text(deployment) + ": " + fault);
  }

  private static Duration leaving(Bundle bundle, Deployment deployment) {
    var environment = Programs.environment(bundle, deployment);
    var service = Programs.of(deployment);
    return service
        .duration("quarkus.shutdown.delay", environment)
        .plus(service.duration("quarkus.shutdown.timeout", environment));
  }

  private static Duration grace(Deployment deployment) {
    return Duration.ofSeconds(
        Optional.ofNullable(Bundle.pod(deployment).getTerminationGracePeriodSeconds()).orElse(30L));
  }
}
