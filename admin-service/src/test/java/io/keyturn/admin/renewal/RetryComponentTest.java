package io.keyturn.admin.renewal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way back, and what can be retried. */
@ComponentTest
class RetryComponentTest {
  @Inject TestWorld world;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aPortalThatDoesNotComeUpGetsItsOldKeyBackAndARetryWorksOnceItIsWell() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    var renewal = rolledBack(portal);
    assertEquals(oldKid, world.activeKid(portal));
    assertEquals(2, world.portals().restarts(portal));
    var candidate = member(renewal, "candidateKid");

    world.retry(renewal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertEquals(candidate, world.activeKid(portal));
    assertEquals(3, world.portals().restarts(portal));
  }

  @Test
  void aPortalThatComesBackWithItsOldKeyKeepsItAndARetryWorksOnceItTakesTheNewOne() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    world.portals().keepsItsKey(portal);

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "ROLLED_BACK");
    assertEquals("instance-on-old-key", member(renewal, "code"));
    assertEquals(oldKid, world.activeKid(portal));
    world.portals().isWell(portal);
    world.retry(renewal);
    world.awaitRenewal(renewal, "SUCCEEDED");
    assertEquals(member(renewal, "candidateKid"), world.activeKid(portal));
    assertEquals(3, world.portals().restarts(portal));
  }

  @Test
  void aRenewalThatWasRolledBackShowsTheStepBackAndTheKeyInUse() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);

    var renewal = rolledBack(portal);

    Api.admin()
        .get(renewal)
        .then()
        .body("step", equalTo("ROLL_BACK"))
        .body("code", equalTo("instance-not-connected"))
        .body("steps.find { it.name == 'VERIFY' }.state", equalTo("FAILED"))
        .body("steps.find { it.name == 'ROLL_BACK' }.state", equalTo("DONE"))
        .body("previousKid", equalTo(oldKid))
        .body("finishedAt", not(nullValue()));
  }

  @Test
  void aPortalThatNeverComesBackFindsItsOldKeyActiveWhenItIsStartedByHand() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    world.portals().staysAway(portal);

    var renewal = world.renew(portal);
    TestWorld.await(() -> member(renewal, "step").equals("ROLL_BACK"));
    assertEquals(oldKid, world.activeKid(portal));
    // Asked once: from then on nobody is to restart what is started now.
    TestWorld.await(() -> Api.admin().get(renewal).jsonPath().getInt("attempts") > 0);
    world.portals().start(portal);

    world.awaitRenewal(renewal, "ROLLED_BACK");
    assertEquals("no-instance", member(renewal, "code"));
  }

  @Test
  void theRenewalAfterOneThatWasRolledBackNamesTheKeyThatWasReallyInUse() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    rolledBack(portal);

    var next = world.renew(portal);

    world.awaitRenewal(next, "SUCCEEDED");
    Api.admin().get(next).then().body("previousKid", equalTo(oldKid));
  }

  @Test
  void aRunningRenewalCannotBeRetried() {
    var portal = world.readyPortal();
    world.provider().refuseNext(Integer.MAX_VALUE);
    var renewal = world.renew(portal);

    var answer = Api.admin().post(renewal + "/retry");

    Api.refused(answer, 409, "renewal-not-retryable").body("detail", containsString("RUNNING"));
  }

  @Test
  void aRenewalThatSucceededCannotBeRetried() {
    var portal = world.readyPortal();
    var renewal = world.latestRenewal(portal);

    var answer = Api.admin().post(renewal + "/retry");

    Api.refused(answer, 409, "renewal-not-retryable").body("detail", containsString("SUCCEEDED"));
    assertEquals("SUCCEEDED", member(renewal, "state"));
  }

  @Test
  void aFailedRenewalThatALaterOneFollowedCannotBeRetried() {
    var portal = world.readyPortal();
    var failed = failed(portal);
    var later = world.renew(portal);
    world.awaitRenewal(later, "SUCCEEDED");

    var answer = Api.admin().post(failed + "/retry");

    Api.refused(answer, 409, "renewal-not-retryable");
    assertNotEquals(member(failed, "candidateKid"), world.activeKid(portal));
  }

  @Test
  void aRenewalOfAnotherPortalIsUnknownHere() {
    var portal = world.readyPortal();
    var another = world.readyPortal();
    var renewal = failed(another);
    var id = renewal.substring(renewal.lastIndexOf('/') + 1);

    var answer = Api.admin().post(Api.PORTALS + "/" + portal + "/renewals/" + id + "/retry");

    Api.refused(answer, 404, "renewal-unknown");
  }

  @Test
  void anIdThatNoRenewalHasIsUnknown() {
    var list = Api.PORTALS + "/" + world.readyPortal() + "/renewals/";

    Api.refused(Api.admin().get(list + UUID.randomUUID()), 404, "renewal-unknown");
    Api.refused(Api.admin().get(list + "latest"), 404, "renewal-unknown");
    Api.refused(Api.admin().post(list + "1/retry"), 404, "renewal-unknown");
  }

  @Test
  void renewalsAreListedNewestFirstAndPageByPage() {
    var portal = world.readyPortal();
    var first = world.latestRenewal(portal);
    var second = world.renew(portal);
    world.awaitRenewal(second, "SUCCEEDED");
    var list = Api.PORTALS + "/" + portal + "/renewals?limit=1";

    var page = Api.admin().get(list).then().statusCode(200);
    var next = page.extract().<String>path("next");
    var last = Api.admin().get(list + "&cursor=" + next).then().statusCode(200);

    page.body("items.size()", equalTo(1)).body("items[0].id", equalTo(id(second)));
    last.body("items.size()", equalTo(1))
        .body("items[0].id", equalTo(id(first)))
        .body("next", nullValue());
  }

  @Test
  void aCursorThatIsNoneOfOursIsRefused() {
    var list = Api.PORTALS + "/" + world.readyPortal() + "/renewals?cursor=";

    Api.refused(Api.admin().get(list + "***"), 400, "cursor-malformed");
    Api.refused(Api.admin().get(list + "Y29udG9zbw"), 400, "cursor-malformed");
  }

  private String failed(PortalId portal) {
    world.directory().failUntilRecovery(new DirectoryException(Failure.FORBIDDEN, "no right"));
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    world.directory().recover();
    return renewal;
  }

  private String rolledBack(PortalId portal) {
    world.portals().insistsOnItsKey(portal);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "ROLLED_BACK");
    world.portals().isWell(portal);
    return renewal;
  }

  private static String id(String renewal) {
    return renewal.substring(renewal.lastIndexOf('/') + 1);
  }

  private static String member(String renewal, String member) {
    return Api.admin().get(renewal).then().extract().path(member);
  }
}
