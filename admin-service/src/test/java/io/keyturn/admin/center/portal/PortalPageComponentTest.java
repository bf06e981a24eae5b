package io.keyturn.admin.center.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class PortalPageComponentTest {
  private static final String HARM = "<script>alert(1)</script>\"'{1+1}";

  @Inject TestWorld world;
  @Inject ExpiringPortals portals;

  @Test
  void aNameThatMeansHarmIsOnlyText() {
    world.environment();
    var portal =
        portals.named(
            HARM, new EnvironmentId("contoso-org"), Instant.now().plus(Duration.ofDays(3)));

    for (var page :
        new String[] {"", "/key", "/key/update", "/public-key", "/restart", "/renewals"}) {
      Pages.shown(Pages.admin().get("/portals/" + portal + page).then())
          .body(not(containsString("<script>alert")))
          .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
          .body(containsString("{1+1}"));
    }
    Pages.shown(Pages.as("Portal Owner:" + portal).get("/").then())
        .body(not(containsString("<script>alert")));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Portal actions, Restart portal",
    "de, Portalaktionen, Portal neu starten",
    "es, Acciones del portal, Reiniciar el portal"
  })
  void isWrittenInTheReadersLanguage(String language, String actions, String restart) {
    var portal = world.readyPortal();

    Pages.shown(
            Pages.admin().header("Accept-Language", language).get("/portals/" + portal).then(),
            200,
            language)
        .body(containsString(actions))
        .body(containsString(restart));
  }

  @Test
  void thePublicKeyIsTheSameAsFromTheApi() {
    var portal = world.readyPortal();
    var pem = Api.admin().get(Api.PORTALS + "/" + portal + "/public-key").asString();
    var page = "/portals/" + portal + "/public-key";

    Pages.shown(Pages.admin().get(page).then()).body(containsString(pem.strip()));
    Pages.admin()
        .get(page + "/download")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .header("Content-Disposition", "attachment; filename=\"" + portal + "-public-key.txt\"")
        .body(equalTo(pem));
  }

  @Test
  void withoutAKeyThePageSaysWhy() {
    var portal = world.bystander();
    var page = "/portals/" + portal + "/public-key";

    Pages.shown(Pages.admin().get(page).then()).body(containsString("has no authentication key"));
    Pages.admin().get(page + "/download").then().statusCode(303).header("Location", endsWith(page));
    Api.admin()
        .contentType("application/json")
        .body("{\"state\":\"PROVISIONING\"}")
        .patch(Api.PORTALS + "/" + portal)
        .then()
        .statusCode(200);
    Pages.shown(Pages.admin().get(page).then()).body(containsString("is being set up"));
  }

  @Test
  void restartsOnceItIsConfirmed() {
    var portal = world.readyPortal();
    var page = "/portals/" + portal + "/restart";
    Pages.shown(Pages.admin().get(page).then()).body(containsString("restart one after the other"));

    Pages.admin().post(page).then().statusCode(303).header("Location", endsWith("" + portal));

    TestWorld.await(() -> world.portals().restarts(portal) == 1);
  }

  @Test
  void whoMayOnlyLookIsToldWhichRoleIsMissing() {
    var portal = world.readyPortal();

    Pages.shown(Pages.as("Viewer").get("/portals/" + portal).then())
        .body(
            allOf(containsString("you need one of the roles"), not(containsString("/restart\""))));
    Pages.shown(Pages.as("Viewer").post("/portals/" + portal + "/restart").then(), 403, "en");
    Pages.shown(Pages.as("Viewer").get("/portals/nowhere").then(), 404, "en");
    Pages.shown(Pages.as("Portal Owner:other").get("/portals/" + portal).then(), 403, "en");
  }
}
