package io.keyturn.admin.restart.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.keyturn.admin.restart.RestartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole roll-out of two replicas: what is asked of the cluster for it, and what it costs. */
class KubernetesRolloutTest {
  private static final Path ROLE = Path.of("../deploy/kubernetes/portal/role.yaml");
  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  private static final int TURNS = 60;

  private Cluster cluster;
  private DeploymentController controller;

  @BeforeEach
  void deploy() throws IOException {
    cluster = new Cluster();
    controller = new DeploymentController(cluster);
    cluster.deploy(2);
    while (cluster.portal.connected() < 2) {
      controller.turn();
    }
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void noReplicaIsMissingMeanwhile() throws RestartException {
    rollOut();

    assertEquals(4, cluster.portal.starts());
    assertEquals(2, cluster.portal.fewest());
    assertEquals(1, cluster.way.patches().size());
  }

  /** More rights than that are in no Role, see the policies of deploy/kubernetes. */
  @Test
  void theRoleAllowsWhatIsAskedAndNothingElse() throws IOException, RestartException {
    cluster.restart().check(cluster.portal.id());
    rollOut();

    var deployment = "/apis/apps/v1/namespaces/portals/deployments/portal-" + cluster.portal.id();
    var asked =
        cluster.way.requests().stream()
            .filter(request -> !request.equals("POST " + REVIEWS))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of("GET " + deployment, "PATCH " + deployment + " application/merge-patch+json"),
        asked);
    assertEquals(
        List.of(
            new PolicyRuleBuilder()
                .withApiGroups("apps")
                .withResources("deployments")
                .withResourceNames("portal-id")
                .withVerbs("get", "patch")
                .build()),
        role().getRules());
  }

  private void rollOut() throws RestartException {
    var marker = cluster.portal.mark();
    for (int turn = 0; turn < TURNS; turn++) {
      if (cluster.restart().advance(cluster.portal.id(), marker)) {
        var annotations = cluster.deployment().getSpec().getTemplate().getMetadata();
        assertTrue(
            annotations.getAnnotations().containsValue(marker.marker().toString()),
            annotations::toString);
        return;
      }
      controller.turn();
    }
    throw new AssertionError("the roll-out does not come to its end");
  }

  private static Role role() throws IOException {
    var first = Files.readString(ROLE).split("(?m)^---$")[0];
    return Serialization.unmarshal(first, Role.class);
  }
}
