package io.keyturn.admin.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.KeyRows;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an old key is taken out of use for good, and when it must not be. */
@ComponentTest
class RetirementComponentTest {
  @Inject TestWorld world;
  @Inject KeyRows keys;
  @Inject KeyRetirement retirement;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void anOldKeyStaysForItsGrace() {
    var portal = world.readyPortal();
    var old = renewed(portal);

    retirement.tick();

    assertInUse(portal, old);
  }

  @Test
  void afterItsGraceAKeyLeavesTheDirectoryAndItsPrivateHalfIsDestroyed() {
    var portal = world.readyPortal();
    var old = renewed(portal);

    keys.graceOver(old);
    retirement.tick();

    assertGone(portal, old);
    var active = Optional.of(world.activeKid(portal));
    assertEquals(active, world.directory().proverOfRemoval(old));
    Api.admin()
        .get("/api/v1/audit-events?action=KEY_RETIRED&portal=" + portal)
        .then()
        .body("items[0].detail", org.hamcrest.Matchers.equalTo("key " + old));
  }

  @Test
  void aRolledBackCandidateThatIsLeavingIsNotCountedOnAgain() {
    var portal = world.readyPortal();
    world.portals().insistsOnItsKey(portal);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "ROLLED_BACK");
    world.portals().isWell(portal);
    String candidate = Api.admin().get(renewal).path("candidateKid");
    // As far as a replica came that is paused right before it takes the key out of the directory.
    assertTrue(keys.leave(portal, candidate));

    world.retry(renewal);
    world.awaitRenewal(renewal, "SUCCEEDED");

    assertNotEquals(candidate, world.activeKid(portal));
    keys.graceOver(candidate);
    retirement.tick();
    assertGone(portal, candidate);
  }

  @Test
  void aKeyThatAnInstanceStillServesStays() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    keys.supersede(portal, Samples.keyPair(portal));

    keys.graceOver(old);
    retirement.tick();
    assertInUse(portal, old);

    world.portals().stopAll(portal);
    retirement.tick();
    assertGone(portal, old);
  }

  @Test
  void aKeyStaysWhileARenewalMayRollBackToIt() {
    var portal = world.readyPortal();
    var old = renewed(portal);
    world.provider().knowsOnly(world.activeKid(portal));
    var renewal = world.renew(portal);

    keys.graceOver(old);
    retirement.tick();
    assertInUse(portal, old);

    world.calm();
    world.awaitRenewal(renewal, "SUCCEEDED");
    retirement.tick();
    assertGone(portal, old);
  }

  @Test
  void aDirectoryThatIsDownOnlyPutsItOff() {
    var portal = world.readyPortal();
    var old = renewed(portal);
    world.directory().failUntilRecovery(new DirectoryException(Failure.UNREACHABLE, "down"));

    keys.graceOver(old);
    retirement.tick();
    assertEquals("RETIRING", keys.state(old));
    assertNotNull(keys.sealed(old));

    world.directory().recover();
    retirement.tick();
    assertGone(portal, old);
  }

  @Test
  void aCrashBetweenDirectoryAndKeyTableIsMadeGoodByTheNextTick() throws DirectoryException {
    var portal = world.readyPortal();
    var old = renewed(portal);
    world.directory().removeKey("portal-" + portal, old, Optional.empty());

    keys.graceOver(old);
    retirement.tick();
    retirement.tick();

    assertGone(portal, old);
  }

  @Test
  void aCandidateThatWasGivenUpIsTakenAwayAtOnce() {
    var portal = world.readyPortal();
    world.provider().environmentAnswers(403);
    var failed = world.renew(portal);
    world.awaitRenewal(failed, "FAILED");
    String candidate = Api.admin().get(failed).path("candidateKid");
    world.calm();

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");
    retirement.tick();

    assertGone(portal, candidate);
  }

  private String renewed(PortalId portal) {
    var old = world.activeKid(portal);
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");
    return old;
  }

  private void assertInUse(PortalId portal, String kid) {
    assertEquals("RETIRING", keys.state(kid));
    assertNotNull(keys.sealed(kid));
    assertEquals(true, world.directory().registered("portal-" + portal, kid).isPresent());
  }

  private void assertGone(PortalId portal, String kid) {
    assertEquals("RETIRED", keys.state(kid));
    assertNull(keys.sealed(kid));
    assertEquals(true, world.directory().registered("portal-" + portal, kid).isEmpty());
  }
}
