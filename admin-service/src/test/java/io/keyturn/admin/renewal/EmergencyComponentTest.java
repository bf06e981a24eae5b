package io.keyturn.admin.renewal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.KeyRows;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renewals of keys that are of no use any more, and renewals that go wrong again and again. */
@ComponentTest
class EmergencyComponentTest {
  @Inject TestWorld world;
  @Inject KeyRows keys;
  @Inject Database database;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aCompromisedKeyIsRevokedAndDestroyedWithTheRenewal() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);

    var renewal = compromised(portal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    assertRevoked(portal, old);
    var active = Optional.of(world.activeKid(portal));
    assertEquals(active, world.directory().proverOfRemoval(old));
    assertEquals(1, world.portals().restarts(portal));
    Api.admin()
        .get(renewal)
        .then()
        .body("because", equalTo("COMPROMISED"))
        .body("previousKid", equalTo(old));
  }

  @Test
  void aPortalWhoseKeyDoesNotOpenAnyMoreIsRenewed() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    database.update("update authentication_key set sealed_with = 99 where kid = ?", old);

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    assertNotEquals(old, world.activeKid(portal));
  }

  @Test
  void aCompromisedKeyIsNeverRolledBackTo() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    world.portals().insistsOnItsKey(portal);

    var renewal = compromised(portal);

    world.awaitRenewal(renewal, "FAILED");
    assertRevoked(portal, old);
    assertNotEquals(old, world.activeKid(portal));
    Api.admin().get(renewal).then().body("step", equalTo("VERIFY"));
    world.portals().isWell(portal);
    world.portals().restart(portal);
    world.retry(renewal);
    world.awaitRenewal(renewal, "SUCCEEDED");
  }

  @Test
  void aCompromisedKeyDoesNotServeOnUnseenWhereItsRemovalWasGivenUp() throws DirectoryException {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    var certificate = world.directory().registered("portal-" + portal, old).orElseThrow();
    world.awaitRenewal(compromised(portal), "SUCCEEDED");
    // As after a crash, and a directory that was restored from an older backup.
    world.directory().register("portal-" + portal, certificate);

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    assertTrue(world.directory().registered("portal-" + portal, old).isEmpty());
  }

  @Test
  void aKeyThatHasExpiredIsRenewedLikeAnyOther() {
    var portal = world.readyPortal();
    var longAgo = Instant.now().minus(Duration.ofDays(9));
    var request = new KeyRequest(Period.ofDays(6), 2048);
    keys.supersede(portal, SelfSigned.generate(portal, request, longAgo));
    var expired = world.activeKid(portal);

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "SUCCEEDED");
    Api.admin().get(renewal).then().body("previousKid", equalTo(expired));
    assertEquals("RETIRING", keys.state(expired));
  }

  @Test
  void anExpiredKeyIsNotRolledBackTo() {
    var portal = world.readyPortal();
    var longAgo = Instant.now().minus(Duration.ofDays(9));
    var request = new KeyRequest(Period.ofDays(6), 2048);
    keys.supersede(portal, SelfSigned.generate(portal, request, longAgo));
    var expired = world.activeKid(portal);
    world.portals().insistsOnItsKey(portal);

    var renewal = world.renew(portal);

    world.awaitRenewal(renewal, "FAILED");
    Api.admin()
        .get(renewal)
        .then()
        .body("step", equalTo("VERIFY"))
        .body("code", equalTo("instance-not-connected"));
    assertNotEquals(expired, world.activeKid(portal));
    world.portals().isWell(portal);
  }

  @Test
  void fromTheThirdFailureOnTheSupportContactIsNamed() {
    var portal = world.readyPortal();
    world.directory().failUntilRecovery(new DirectoryException(Failure.FORBIDDEN, "no right"));
    var renewal = world.renew(portal);
    for (int failure = 1; failure < 3; failure++) {
      world.awaitRenewal(renewal, "FAILED");
      Api.admin()
          .get(renewal)
          .then()
          .body("failures", equalTo(failure))
          .body("supportContact", nullValue());
      world.retry(renewal);
    }

    world.awaitRenewal(renewal, "FAILED");

    Api.admin()
        .get(renewal)
        .then()
        .body("failures", equalTo(3))
        .body("supportContact", equalTo("support@contoso.example"));
  }

  private String compromised(PortalId portal) {
    return Api.json(Map.of("reason", "COMPROMISED"))
        .post(Api.PORTALS + "/" + portal + "/renewals")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private void assertRevoked(PortalId portal, String kid) {
    assertTrue(world.directory().registered("portal-" + portal, kid).isEmpty());
    assertEquals("RETIRED", keys.state(kid));
    assertNull(keys.sealed(kid));
  }
}
