package io.keyturn.admin.renewal;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.KeyRows;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps that would be tried for ever if nobody gave up. */
@ComponentTest
class StepBudgetComponentTest {
  @Inject TestWorld world;
  @Inject KeyRows keys;
  @Inject Database database;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aKeyThatNeverArrivesAtTheDirectoryLeavesTheOldOneUntouched() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);

    var renewal = givenUp(portal);

    Api.admin()
        .get(renewal)
        .then()
        .body("step", equalTo("PROVE"))
        .body("code", equalTo("key-not-accepted"));
    assertEquals(oldKid, world.activeKid(portal));
    assertEquals("ACTIVE", keys.state(oldKid));
    assertTrue(world.directory().registered("portal-" + portal, oldKid).isPresent());
    assertEquals(0, world.portals().restarts(portal));
  }

  @Test
  void aRetryGoesOnWithTheSameKeyOnceTheDirectoryHasComeRound() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    var renewal = givenUp(portal);
    var candidate = candidate(renewal);
    world.provider().knowsEveryKey();

    world.retry(renewal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertNotEquals(oldKid, candidate);
    assertEquals(candidate, candidate(renewal));
    assertEquals(candidate, world.activeKid(portal));
    assertEquals(1, world.portals().restarts(portal));
  }

  /** The directory lists the new key, but only the old one gets a token, for the whole budget. */
  private String givenUp(PortalId portal) {
    world.provider().knowsOnly(world.activeKid(portal));
    var renewal = world.renew(portal);
    TestWorld.await(() -> "key-not-accepted".equals(member(renewal, "code")));
    assertEquals("RUNNING", member(renewal, "state"));
    assertTrue(
        world.directory().registered("portal-" + portal, candidate(renewal)).isPresent(),
        "the directory accepted the key");
    spendBudget(renewal);
    world.awaitRenewal(renewal, "FAILED");
    return renewal;
  }

  /** Nobody waits ten minutes for a test. */
  private void spendBudget(String renewal) {
    database.update(
        "update renewal set step_since = step_since - interval '10 minutes' where id = ?",
        UUID.fromString(renewal.substring(renewal.lastIndexOf('/') + 1)));
  }

  private static String candidate(String renewal) {
    return member(renewal, "candidateKid");
  }

  private static String member(String renewal, String member) {
    return Api.admin().get(renewal).then().extract().path(member);
  }
}
