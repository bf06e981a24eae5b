package io.keyturn.admin.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.KeyRows;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class RestoreComponentTest {
  @Inject TestWorld world;
  @Inject KeyRows keys;
  @Inject KeyRetirement retirement;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aRetiringKeyIsRegisteredAgainAndHasItsWholeGraceAgain() throws DirectoryException {
    var portal = world.readyPortal();
    var old = renewed(portal);
    world.directory().removeKey("portal-" + portal, old, Optional.empty());
    var since = keys.retiringSince(old);

    restore(portal, old).then().statusCode(204);

    assertEquals("RETIRING", keys.state(old));
    assertTrue(keys.retiringSince(old).compareTo(since) > 0);
    assertTrue(world.directory().registered("portal-" + portal, old).isPresent());
  }

  @Test
  void theActiveKeyIsRegisteredAgainWhereSomebodyRemovedIt() throws DirectoryException {
    var portal = world.readyPortal();
    var active = world.activeKid(portal);
    world.directory().removeKey("portal-" + portal, active, Optional.empty());

    restore(portal, active).then().statusCode(204);

    assertEquals("ACTIVE", keys.state(active));
    assertTrue(world.directory().registered("portal-" + portal, active).isPresent());
  }

  @Test
  void aRetiredKeyIsGoneForGood() {
    var portal = world.readyPortal();
    var old = renewed(portal);
    keys.graceOver(old);
    retirement.tick();

    Api.refused(restore(portal, old), 409, "key-not-restorable");

    assertTrue(world.directory().registered("portal-" + portal, old).isEmpty());
  }

  @Test
  void aKeyOfAnotherPortalIsUnknownHere() {
    var portal = world.readyPortal();
    var another = world.activeKid(world.readyPortal());

    Api.refused(restore(portal, another), 404, "key-unknown");
    Api.refused(restore(portal, "none"), 404, "key-unknown");
  }

  @Test
  void aDirectoryThatIsDownIsNamed() {
    var portal = world.readyPortal();
    world.directory().failUntilRecovery(new DirectoryException(Failure.UNREACHABLE, "down"));

    Api.refused(restore(portal, world.activeKid(portal)), 503, "directory-unreachable");
  }

  private String renewed(PortalId portal) {
    var old = world.activeKid(portal);
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");
    return old;
  }

  private static Response restore(PortalId portal, String kid) {
    return Api.admin()
        .post(Api.PORTALS + "/" + portal + "/authentication-keys/" + kid + "/restore");
  }
}
