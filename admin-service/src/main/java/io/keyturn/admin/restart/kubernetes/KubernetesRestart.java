package io.keyturn.admin.restart.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import java.util.Set;

/**
 * Restarts a portal by rolling its Deployment: the marker becomes an annotation of the pods'
 * template, and Kubernetes replaces the pods by the Deployment's own strategy. The annotation is
 * the memory: a patch that is repeated, because its answer was lost or two replicas sent it,
 * changes nothing. The patch names this one field and no version, so it neither undoes nor trips
 * over what others change. Where somebody takes the annotation away again, as tools do that keep
 * Deployments as they are written, that rolls the pods out too, and is left at that.
 *
 * <p>Done when the rollout is complete and no instance is left that started before the marker. A
 * Deployment that is paused or missing is refused by name; one whose rollout is stuck is named, and
 * may yet come on.
 */
public final class KubernetesRestart implements PortalRestart {
  private static final Set<Integer> PASSING = Set.of(408, 409, 429);

  private final KubernetesClient client;
  private final DeploymentNames names;
  private final PortalInstances instances;

  public KubernetesRestart(
      KubernetesClient client, DeploymentNames names, PortalInstances instances) {
    this.client = client;
    this.names = names;
    this.instances = instances;
  }

  @Override
  public void check(PortalId portal) throws RestartException {
    try {
      refuseIfPaused(portal, find(portal));
      var review = client.resource(review(portal)).create();
      if (review.getStatus() == null || !Boolean.TRUE.equals(review.getStatus().getAllowed())) {
        throw RestartException.refused(
            "admin-service may not patch "
                + names.text(portal)
                + "; give its service account the verbs get and patch for deployments");
      }
    } catch (KubernetesClientException e) {
      throw failure(portal, e);
    }
  }

  @Override
  public boolean advance(PortalId portal, RestartMarker marker) throws RestartException {
    try {
      var rollout = find(portal);
      refuseIfPaused(portal, rollout);
      var running = instances.live(portal);
      boolean olderLeft = running.stream().anyMatch(instance -> older(instance, marker));
      boolean obeyed = !running.isEmpty() && !olderLeft;
      if (!rollout.marked(marker.marker().toString()) && !obeyed) {
        deployment(portal).patch(PatchContext.of(PatchType.JSON_MERGE), patch(marker));
        return false;
      }
      if (rollout.complete()) {
        return !olderLeft;
      }
      var stuck = rollout.stuck();
      if (stuck.isPresent()) {
        throw RestartException.notYet(
            "the rollout of " + names.text(portal) + " is stuck: " + stuck.get(), null);
      }
      return false;
    } catch (KubernetesClientException e) {
      throw failure(portal, e);
    }
  }

  private Rollout find(PortalId portal) throws RestartException {
    var found = deployment(portal).get();
    if (found == null) {
      throw RestartException.refused(
          "there is no "
              + names.text(portal)
              + "; check keyturn.restart.kubernetes.namespace and"
              + " keyturn.restart.kubernetes.deployment");
    }
    return new Rollout(found);
  }

  private void refuseIfPaused(PortalId portal, Rollout rollout) throws RestartException {
    if (rollout.paused()) {
      throw RestartException.refused(
          names.text(portal)
              + " is paused, so Kubernetes replaces none of its pods; resume it with kubectl"
              + " rollout resume, then retry");
    }
  }

  private static boolean older(Instance instance, RestartMarker marker) {
    return instance.presence().startedAt().isBefore(marker.requestedAt());
  }

  private RollableScalableResource<Deployment> deployment(PortalId portal) {
    return client.apps().deployments().inNamespace(names.namespace()).withName(names.of(portal));
  }

  private static String patch(RestartMarker marker) {
    return "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\""
        + Rollout.ANNOTATION
        + "\":\""
        + marker.marker()
        + "\"}}}}}";
  }

  private SelfSubjectAccessReview review(PortalId portal) {
    return new SelfSubjectAccessReviewBuilder()
        .withNewSpec()
        .withNewResourceAttributes()
        .withNamespace(names.namespace())
        .withGroup("apps")
        .withResource("deployments")
        .withName(names.of(portal))
        .withVerb("patch")
        .endResourceAttributes()
        .endSpec()
        .build();
  }

  private RestartException failure(PortalId portal, KubernetesClientException e) {
    int code = e.getCode();
    boolean refused = code >= 400 && code < 500 && !PASSING.contains(code);
    var answer = code == 0 ? "gave no answer" : "answered " + code;
    return new RestartException(
        refused, "Kubernetes " + answer + " about " + names.text(portal), e);
  }
}
