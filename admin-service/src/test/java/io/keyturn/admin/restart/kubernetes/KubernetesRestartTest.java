package io.keyturn.admin.restart.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.PortalRestartContract;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.admin.restart.SimulatedPortal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter keeps the contract on an API with a controller, and names what is in its way. */
class KubernetesRestartTest extends PortalRestartContract {
  private Cluster cluster;
  private DeploymentController controller;
  private KubernetesRestart restart;

  @BeforeEach
  void start() throws IOException {
    cluster = new Cluster();
    controller = new DeploymentController(cluster);
    restart = cluster.restart();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Override
  protected SimulatedPortal portal() {
    return cluster.portal;
  }

  @Override
  protected PortalRestart restart() {
    return restart;
  }

  @Override
  protected void run(int replicas) {
    cluster.deploy(replicas);
    while (portal().connected() < replicas) {
      controller.turn();
    }
  }

  @Override
  protected void comeOn() {
    controller.turn();
  }

  @Override
  protected void loseNextAnswer() {
    cluster.way.loseNextAnswer();
  }

  @Override
  protected void refuse() {
    cluster.way.answer(403);
  }

  @Override
  protected void vanish() {
    cluster.way.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, true",
    "403, true",
    "404, true",
    "422, true",
    "408, false",
    "409, false",
    "429, false",
    "500, false",
    "503, false"
  })
  void everyAnswerToThePatchHasItsMeaning(int status, boolean refused) {
    run(1);
    cluster.way.answerNextPatch(status);

    var failure = failureOf(() -> restart.advance(portal().id(), portal().mark()));

    assertEquals(refused, failure.refused());
    assertTrue(failure.getMessage().contains("answered " + status), failure.getMessage());
    assertTrue(failure.getMessage().contains(name()), failure.getMessage());
  }

  @Test
  void aConflictIsOvercomeByAskingAgain() throws RestartException {
    run(2);
    var marker = portal().mark();
    cluster.way.answerNextPatch(409);
    failureOf(() -> restart.advance(portal().id(), marker));

    finish(marker);

    assertEquals(4, portal().starts());
  }

  @Test
  void theTemplateIsMarkedAndNothingElseIsTouched() throws RestartException {
    run(1);
    var before = new DeploymentBuilder(cluster.deployment());
    var marker = portal().mark();

    restart.advance(portal().id(), marker);

    var expected =
        before
            .editSpec()
            .editTemplate()
            .editMetadata()
            .addToAnnotations("keyturn.io/restart", marker.marker().toString())
            .endMetadata()
            .endTemplate()
            .endSpec()
            .build();
    assertEquals(expected.getSpec(), cluster.deployment().getSpec());
    assertFalse(cluster.way.patches().get(0).contains("resourceVersion"));
  }

  @Test
  void aPatchWhoseAnswerWasLostIsNotSentAgain() throws RestartException {
    run(2);
    var marker = portal().mark();
    loseNextAnswer();
    failureOf(() -> restart.advance(portal().id(), marker));

    finish(marker);

    assertEquals(1, cluster.way.patches().size());
  }

  @Test
  void aTemplateThatIsPutBackAfterTheRestartIsLeftAtThat() throws RestartException {
    run(2);
    var marker = portal().mark();
    finish(marker);
    cluster.putTemplateBack();

    finish(marker);

    assertEquals(1, cluster.way.patches().size());
  }

  @Test
  void aStatusOfAnOlderTemplateDoesNotCount() throws RestartException {
    run(1);
    var marker = portal().mark();

    restart.advance(portal().id(), marker);

    assertFalse(restart.advance(portal().id(), marker), "the controller has not seen it yet");
  }

  @Test
  void aProcessOfTheKeyTableThatIsOlderKeepsItFromBeingDone() throws RestartException {
    run(1);
    var elsewhere = portal().start(id -> "http://10.0.0.2:8080");
    var marker = portal().mark();
    for (int turn = 0; turn < 20; turn++) {
      assertFalse(restart.advance(portal().id(), marker));
      comeOn();
    }

    portal().stop(elsewhere.id());

    assertTrue(restart.advance(portal().id(), marker));
  }

  @Test
  void aPausedDeploymentIsRefusedByName() {
    run(1);
    cluster.change(found -> found.editSpec().withPaused(true).endSpec());

    var advancing = failureOf(() -> restart.advance(portal().id(), portal().mark()));
    var checking = failureOf(() -> restart.check(portal().id()));

    assertTrue(advancing.refused());
    assertTrue(advancing.getMessage().startsWith(name() + " is paused"), advancing.getMessage());
    assertEquals(advancing.getMessage(), checking.getMessage());
    assertEquals(List.of(), cluster.way.patches());
  }

  @Test
  void aMissingDeploymentIsRefusedByName() {
    var advancing = failureOf(() -> restart.advance(portal().id(), portal().mark()));
    var checking = failureOf(() -> restart.check(portal().id()));

    assertTrue(advancing.refused());
    assertTrue(advancing.getMessage().startsWith("there is no " + name()));
    assertEquals(advancing.getMessage(), checking.getMessage());
  }

  @Test
  void aStuckRolloutIsNamedAndMayYetComeOn() throws RestartException {
    run(1);
    var marker = portal().mark();
    restart.advance(portal().id(), marker);
    cluster.reportStuck("ReplicaSet \"x\" has timed out progressing.");

    var failure = failureOf(() -> restart.advance(portal().id(), marker));

    assertFalse(failure.refused());
    assertEquals(
        "the rollout of " + name() + " is stuck: ReplicaSet \"x\" has timed out progressing.",
        failure.getMessage());
  }

  @Test
  void aMissingRightIsRefusedBeforeAnythingIsTried() {
    run(1);
    cluster.allowPatching(false);

    var failure = failureOf(() -> restart.check(portal().id()));

    assertTrue(failure.refused());
    assertTrue(failure.getMessage().startsWith("admin-service may not patch " + name()));
    assertEquals(List.of(), cluster.way.patches());
    var asked = cluster.lastReview().getSpec().getResourceAttributes();
    assertEquals(
        List.of("portals", "apps", "deployments", "portal-" + portal().id(), "patch"),
        List.of(
            asked.getNamespace(),
            asked.getGroup(),
            asked.getResource(),
            asked.getName(),
            asked.getVerb()));
  }

  private String name() {
    return "Deployment portals/portal-" + portal().id();
  }
}
