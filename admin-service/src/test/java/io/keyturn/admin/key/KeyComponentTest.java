package io.keyturn.admin.key;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComponentTest
class KeyComponentTest {
  @Inject TestWorld world;

  @Test
  void theKeyIsShownWithItsThumbprintsAndItsTime() {
    var portal = world.readyPortal();

    Api.admin()
        .get(at(portal) + "/authentication-key")
        .then()
        .statusCode(200)
        .body("kid", equalTo(world.activeKid(portal)))
        .body("thumbprint", matchesPattern("[0-9A-F]{40}"))
        .body("thumbprintSha256", matchesPattern("[0-9A-F]{64}"))
        .body("algorithm", equalTo("RSA"))
        .body("size", equalTo(2048))
        .body("state", equalTo("ACTIVE"))
        .body("expiresAt", matchesPattern(".*Z"))
        .body("daysLeft", equalTo(5))
        .body("retiredAt", nullValue());
  }

  @Test
  void thePublicKeyIsPemThatOthersCanRead() throws GeneralSecurityException {
    var portal = world.readyPortal();

    var pem =
        Api.admin()
            .get(at(portal) + "/public-key")
            .then()
            .statusCode(200)
            .contentType("text/plain")
            .header("Content-Disposition", nullValue())
            .extract()
            .asString();

    var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    var registered = world.directory().registered("portal-" + portal, world.activeKid(portal));
    assertEquals(registered.orElseThrow().publicKey(), key);
  }

  @Test
  void thePublicKeyCanBeHadAsAFile() {
    var portal = world.readyPortal();

    Api.admin()
        .get(at(portal) + "/public-key?download")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString(portal + "-public-key.txt"));
  }

  @Test
  void theHistoryHasEveryKeyNewestFirst() {
    var portal = world.readyPortal();
    var first = world.activeKid(portal);
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    Api.admin()
        .get(at(portal) + "/authentication-keys")
        .then()
        .statusCode(200)
        .body("items.kid", equalTo(List.of(world.activeKid(portal), first)))
        .body("items.state", equalTo(List.of("ACTIVE", "RETIRING")));
  }

  @Test
  void aPortalWithoutAKeySaysWhatToDo() {
    var portal = world.bystander();

    Api.refused(Api.admin().get(at(portal) + "/authentication-key"), 404, "no-active-key")
        .body("detail", containsString("start a renewal"));
    Api.refused(Api.admin().get(at(portal) + "/public-key"), 404, "no-active-key");
  }

  private static String at(PortalId portal) {
    return Api.PORTALS + "/" + portal;
  }
}
