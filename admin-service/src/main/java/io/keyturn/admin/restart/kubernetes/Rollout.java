package io.keyturn.admin.restart.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.Objects;
import java.util.Optional;

/** How far the rollout of a Deployment is, by the rules of {@code kubectl rollout status}. */
record Rollout(Deployment deployment) {
  /** On the pods' template, so that setting it replaces the pods. */
  static final String ANNOTATION = "keyturn.io/restart";

  private static final String STUCK = "ProgressDeadlineExceeded";

  /** True where the pods' template bears this marker. */
  boolean marked(String marker) {
    var metadata = deployment.getSpec().getTemplate().getMetadata();
    return metadata != null
        && metadata.getAnnotations() != null
        && marker.equals(metadata.getAnnotations().get(ANNOTATION));
  }

  /** A paused Deployment takes changes and rolls nothing out. */
  boolean paused() {
    return Boolean.TRUE.equals(deployment.getSpec().getPaused());
  }

  /** Every replica is of the present template and available, and no other one is left. */
  boolean complete() {
    int wanted = Optional.ofNullable(deployment.getSpec().getReplicas()).orElse(1);
    return observed()
        && number(status().getUpdatedReplicas()) == wanted
        && number(status().getReplicas()) == wanted
        && number(status().getAvailableReplicas()) == wanted;
  }

  /** What Kubernetes says where it has stopped waiting for the rollout to come on. */
  Optional<String> stuck() {
    return observed()
        ? status().getConditions().stream()
            .filter(condition -> STUCK.equals(condition.getReason()))
            .findFirst()
            .map(condition -> Objects.requireNonNullElse(condition.getMessage(), STUCK))
        : Optional.empty();
  }

  /** What the status says is about the present template, not about an older one. */
  private boolean observed() {
    var generation = Optional.ofNullable(deployment.getMetadata().getGeneration()).orElse(0L);
    return Optional.ofNullable(status().getObservedGeneration()).orElse(-1L) >= generation;
  }

  private DeploymentStatus status() {
    return Optional.ofNullable(deployment.getStatus()).orElseGet(DeploymentStatus::new);
  }

  private static int number(Integer replicas) {
    return replicas == null ? 0 : replicas;
  }
}
