package io.keyturn.admin.restart.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a cluster's controller does with the Deployment, one step at a time: it surges by one pod,
 * waits until that is available, and takes an older one away; and reports what it has done.
 */
final class DeploymentController {
  private final Cluster cluster;
  private final Map<UUID, Map<String, String>> pods = new LinkedHashMap<>();

  DeploymentController(Cluster cluster) {
    this.cluster = cluster;
  }

  void turn() {
    var deployment = cluster.deployment();
    if (deployment == null) {
      return;
    }
    if (!Boolean.TRUE.equals(deployment.getSpec().getPaused())) {
      step(deployment);
    }
    report(deployment);
  }

  private void step(Deployment deployment) {
    int wanted = deployment.getSpec().getReplicas();
    var template = template(deployment);
    var coming = pods.keySet().stream().filter(pod -> !available(pod)).findFirst();
    var outdated =
        pods.entrySet().stream().filter(pod -> !pod.getValue().equals(template)).findFirst();
    if (coming.isPresent()) {
      cluster.portal.connect(coming.get());
    } else if (pods.size() > wanted && outdated.isPresent()) {
      pods.remove(outdated.get().getKey());
      cluster.portal.stop(outdated.get().getKey());
    } else if (pods.size() < wanted || outdated.isPresent()) {
      pods.put(cluster.portal.start(id -> "http://10.0.0.1:8080/" + id).id(), template);
    }
  }

  private void report(Deployment deployment) {
    long updated =
        pods.values().stream().filter(template -> template.equals(template(deployment))).count();
    long available = pods.keySet().stream().filter(this::available).count();
    cluster.report(
        found ->
            found
                .editOrNewStatus()
                .withObservedGeneration(deployment.getMetadata().getGeneration())
                .withReplicas(pods.size())
                .withUpdatedReplicas((int) updated)
                .withAvailableReplicas((int) available)
                .endStatus());
  }

  private boolean available(UUID pod) {
    return cluster.portal.find(pod).served().connected();
  }

  private static Map<String, String> template(Deployment deployment) {
    return Optional.ofNullable(deployment.getSpec().getTemplate().getMetadata().getAnnotations())
        .map(HashMap::new)
        .orElseGet(HashMap::new);
  }
}
