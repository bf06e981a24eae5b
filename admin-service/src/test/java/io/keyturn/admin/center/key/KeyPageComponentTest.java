package io.keyturn.admin.center.key;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class KeyPageComponentTest {
  @Inject TestWorld world;
  @Inject ExpiringPortals portals;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void showsTheKeyAndWhoServesIt() {
    var portal = world.readyPortal();

    Pages.shown(Pages.admin().get(path(portal)).then())
        .body(containsString(world.activeKid(portal)))
        .body(containsString("RSA, 2048 bits"))
        .body(containsString("serves this key"))
        .body(containsString("Update key"));
  }

  @Test
  void whoMayOnlyLookIsToldWhichRoleIsMissing() {
    var portal = world.readyPortal();

    Pages.shown(Pages.as("Viewer").get(path(portal)).then())
        .body(containsString("To update the key you need one of the roles"))
        .body(containsString("Portal Owner:" + portal))
        .body(not(containsString("key/update")));
    Pages.shown(Pages.as("Viewer").get(path(portal) + "/update").then(), 403, "en");
    Pages.shown(Pages.as("Viewer").post(path(portal) + "/update").then(), 403, "en");
    Pages.shown(Pages.as().get(path(portal)).then(), 403, "en");
  }

  @Test
  void renewsOnceItIsConfirmed() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);
    Pages.shown(Pages.admin().get(path(portal) + "/update").then())
        .body(containsString("The portal restarts once."))
        .body(containsString("The identity provider lets Keyturn register it"))
        .body(containsString("<html"));

    started(portal);

    world.awaitRenewal(world.latestRenewal(portal), "SUCCEEDED");
    assertNotEquals(oldKid, world.activeKid(portal));
    Pages.shown(Pages.admin().get(path(portal)).then()).body(containsString(oldKid));
    Pages.shown(Pages.admin().get("/portals/" + portal + "/renewals").then())
        .body(containsString("succeeded"));
  }

  @Test
  void whoPinsIsNamedBeforeARenewal() {
    var ready = world.readyPortal();
    var update = "/portals/" + ready + "/key/update";
    Pages.hides(Pages.shows(Pages.admin().get(update), 200), "pasted by hand. Each");
    Api.json(Map.of("name", "live-chat", "contact", "ops@chat.example", "takes", "PINNED"))
        .post(Api.PORTALS + "/" + ready + "/key-consumers");

    Pages.shows(
        Pages.admin().get(update),
        200,
        "Each is mailed the new one before it is used",
        "live-chat (ops@chat.example)");
    Api.admin()
        .post(Api.PORTALS + "/" + ready + "/renewals?dryRun=true")
        .then()
        .body("ready", equalTo(true))
        .body(
            "checks.find { it.name == 'pinned-consumers' }.detail",
            equalTo(
                "These have the key pasted by hand and are mailed the new one before it is used:"
                    + " live-chat."));
  }

  @Test
  void theDialogIsAPartOfThePage() {
    var portal = world.readyPortal();

    Pages.admin()
        .header("HX-Request", "true")
        .get(path(portal) + "/update")
        .then()
        .statusCode(200)
        .body(allOf(containsString("autofocus"), not(containsString("<html"))));
  }

  @Test
  void aSecondConfirmationStartsNothing() {
    var portal = portals.expiringIn(5);
    var renewal = portals.renewalUnderWay(portal);

    started(portal);

    assertEquals("" + renewal, last(world.latestRenewal(portal)));
    Pages.shown(Pages.admin().get(path(portal)).then())
        .body(containsString("Renewal: under way"))
        .body(containsString("http-equiv=\"refresh\""))
        .body(not(containsString("key/update")));
    portals.forget(renewal);
  }

  @Test
  void htmxAsksAgainUntilTheEndAndTellsNewsOnce() {
    var portal = portals.expiringIn(5);
    var renewal = portals.renewalUnderWay(portal);
    var progress = path(portal) + "/progress";

    Pages.admin()
        .queryParam("heard", "RUNNING-REGISTER")
        .get(progress)
        .then()
        .statusCode(200)
        .body(containsString("Step “Make the new key” is under way."));
    Pages.admin()
        .queryParam("heard", "RUNNING-GENERATE")
        .get(progress)
        .then()
        .statusCode(200)
        .body(not(containsString("hx-swap-oob")));
    portals.forget(renewal);
    var renewed = world.readyPortal();
    world.awaitRenewal(world.renew(renewed), "SUCCEEDED");
    Pages.admin()
        .queryParam("heard", "RUNNING-VERIFY")
        .get(path(renewed) + "/progress")
        .then()
        .statusCode(286)
        .body(containsString("The key is renewed."))
        .body(containsString(world.activeKid(renewed)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, The present key works until, Retry Authentication Key Update",
    "de, Der jetzige Schlüssel gilt bis, Erneuerung des Authentifizierungsschlüssels wiederholen",
    "es, La clave actual funciona hasta el, Reintentar la renovación"
  })
  void aFailureSaysWhatStillWorksAndOffersARetry(String language, String works, String retry) {
    var portal = world.readyPortal();
    world.portals().insistsOnItsKey(portal);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "ROLLED_BACK");

    Pages.shown(
            Pages.admin().header("Accept-Language", language).get(path(portal)).then(),
            200,
            language)
        .body(containsString(works))
        .body(containsString(retry))
        .body(containsString("instance-not-connected"));

    world.portals().isWell(portal);
    Pages.admin()
        .formParam("renewal", last(renewal))
        .post(path(portal) + "/retry")
        .then()
        .statusCode(303);
    world.awaitRenewal(renewal, "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000000"})
  void onlyAPortalsOwnRenewalIsRetried(String renewal) {
    var portal = world.readyPortal();

    Pages.shown(
        Pages.admin().formParam("renewal", renewal).post(path(portal) + "/retry").then(),
        404,
        "en");
    Pages.admin().get(path(portal) + "/retry").then().statusCode(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/key/update", "/key/retry", "/restart"})
  void anotherSiteCannotSendTheForms(String form) {
    var portal = world.readyPortal();
    var latest = world.latestRenewal(portal);

    Pages.admin()
        .header("Origin", "https://evil.example")
        .post("/portals/" + portal + form)
        .then()
        .statusCode(403);
    assertEquals(latest, world.latestRenewal(portal));
    assertEquals(0, world.portals().restarts(portal));
  }

  private static void started(PortalId portal) {
    Pages.admin()
        .header("Sec-Fetch-Site", "same-origin")
        .post(path(portal) + "/update")
        .then()
        .statusCode(303)
        .header("Location", endsWith(path(portal)));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String path(PortalId portal) {
    return "/portals/" + portal + "/key";
  }
}
