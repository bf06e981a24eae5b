package io.keyturn.admin.renewal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class RenewalFailureComponentTest {
  @Inject TestWorld world;

  @AfterEach
  void calm() {
    world.calm();
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, directory-unreachable",
    "BUSY, directory-busy",
    "LOST, registration-lost"
  })
  void aDirectoryThatFailsForAWhileIsTriedAgainUntilItWorks(Failure failure, String code) {
    var portal = world.readyPortal();
    world.directory().failUntilRecovery(new DirectoryException(failure, "for a while"));
    var renewal = world.renew(portal);
    TestWorld.await(() -> code.equals(member(renewal, "code")));
    Api.admin()
        .get(renewal)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("attempts", greaterThan(0))
        .body("step", equalTo("REGISTER"))
        .body("detail", equalTo("for a while"));

    world.directory().recover();

    world.awaitRenewal(renewal, "SUCCEEDED");
    Api.admin().get(renewal).then().body("code", nullValue()).body("failures", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({"FORBIDDEN, directory-forbidden", "APPLICATION_UNKNOWN, application-unknown"})
  void aRefusalStopsTheRenewalAndARetryResumesWithTheSameCandidate(Failure failure, String code) {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    world.directory().failUntilRecovery(new DirectoryException(failure, "policy"));
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    var candidate = member(renewal, "candidateKid");
    assertFailedIn(renewal, "REGISTER", code);
    assertEquals(oldKid, world.activeKid(portal));
    world.directory().recover();

    world.retry(renewal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertEquals(candidate, world.activeKid(portal));
    Api.admin()
        .get(renewal)
        .then()
        .body("candidateKid", equalTo(candidate))
        .body("failures", equalTo(1))
        .body("code", nullValue());
  }

  @Test
  void aCandidateThatTheDirectoryRefusedIsReplacedOnRetry() {
    var portal = world.readyPortal();
    world.directory().failUntilRecovery(new DirectoryException(Failure.REFUSED, "policy"));
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    var refused = member(renewal, "candidateKid");
    assertFailedIn(renewal, "REGISTER", "directory-refused");

    world.directory().recover();
    world.retry(renewal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertNotEquals(refused, world.activeKid(portal));
    Api.admin().get(renewal).then().body("candidateKid", equalTo(world.activeKid(portal)));
  }

  @Test
  void aPauseThatTheDirectoryAsksForIsKept() {
    var portal = world.readyPortal();
    var pause = Optional.of(java.time.Duration.ofSeconds(2));
    world.directory().failNext(new DirectoryException(Failure.BUSY, "later", pause, null));

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    var steps = Api.admin().get(renewal).then().extract().jsonPath();
    var register = "steps.find { it.name == 'REGISTER' }.";
    var begun = java.time.Instant.parse(steps.getString(register + "startedAt"));
    var done = java.time.Instant.parse(steps.getString(register + "finishedAt"));
    org.junit.jupiter.api.Assertions.assertFalse(done.isBefore(begun.plusSeconds(2)));
  }

  @Test
  void anApplicationThatWasRemovedByHandIsNamed() throws DirectoryException {
    var portal = world.readyPortal();
    world.directory().removeApplication("portal-" + portal, Set.of());

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "FAILED");
    assertFailedIn(renewal, "REGISTER", "application-unknown");
  }

  @Test
  void aKeyThatIsNotAcceptedAtFirstIsProvedAgainUntilItIs() {
    var portal = world.readyPortal();
    world.provider().knowsOnly(world.activeKid(portal));
    var renewal = world.renew(portal);
    TestWorld.await(() -> "key-not-accepted".equals(member(renewal, "code")));

    world.provider().knowsEveryKey();

    world.awaitRenewal(renewal, "SUCCEEDED");
  }

  @Test
  void anApplicationThatIsRefusedAltogetherIsToldFromAKeyThatHasNotArrived() {
    var portal = world.readyPortal();
    world.provider().refuseNext(Integer.MAX_VALUE);
    var renewal = world.renew(portal);
    TestWorld.await(() -> "application-refused".equals(member(renewal, "code")));

    world.provider().refuseNext(0);

    world.awaitRenewal(renewal, "SUCCEEDED");
  }

  @Test
  void anEnvironmentThatRefusesThePortalStopsTheRenewalBeforeAnythingIsActivated() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    world.provider().environmentAnswers(403);

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "FAILED");
    assertFailedIn(renewal, "PROVE", "environment-refused");
    assertEquals(oldKid, world.activeKid(portal));
    assertEquals(0, world.portals().restarts(portal));
  }

  @Test
  void anEnvironmentInTroubleIsWaitedFor() {
    var portal = world.readyPortal();
    world.provider().environmentAnswers(503);
    var renewal = world.renew(portal);
    TestWorld.await(() -> "environment-unreachable".equals(member(renewal, "code")));

    world.provider().environmentAnswers(200);

    world.awaitRenewal(renewal, "SUCCEEDED");
  }

  @Test
  void aPortalWithoutAFirstKeyGetsOneByANewRenewalToo() {
    world.directory().failUntilRecovery(new DirectoryException(Failure.FORBIDDEN, "no right"));
    var portal = world.registeredPortal();
    var provisioning = world.latestRenewal(portal);
    world.awaitRenewal(provisioning, "FAILED");
    world.directory().recover();

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertReady(portal);
    Api.admin().get(renewal).then().body("because", equalTo("FIRST_KEY"));
  }

  @Test
  void provisioningThatFailedResumesByRetry() {
    world.directory().failUntilRecovery(new DirectoryException(Failure.FORBIDDEN, "no right"));
    var portal = world.registeredPortal();
    var provisioning = world.latestRenewal(portal);
    world.awaitRenewal(provisioning, "FAILED");
    world.directory().recover();

    world.retry(provisioning);

    world.awaitRenewal(provisioning, "SUCCEEDED");
    assertReady(portal);
  }

  private static void assertReady(PortalId portal) {
    Api.admin().get(Api.PORTALS + "/" + portal).then().body("state", equalTo("READY"));
  }

  private static void assertFailedIn(String renewal, String step, String code) {
    Api.admin()
        .get(renewal)
        .then()
        .body("state", equalTo("FAILED"))
        .body("step", equalTo(step))
        .body("code", equalTo(code))
        .body("reason", not(nullValue()))
        .body("finishedAt", not(nullValue()))
        .body("failures", equalTo(1))
        .body("steps.find { it.name == '" + step + "' }.state", equalTo("FAILED"))
        .body("steps.find { it.name == 'VERIFY' }.state", equalTo("PENDING"));
  }

  private static String member(String renewal, String member) {
    return Api.admin().get(renewal).then().extract().path(member);
  }
}
