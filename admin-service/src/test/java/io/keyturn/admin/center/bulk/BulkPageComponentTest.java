package io.keyturn.admin.center.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.admin.testing.Tokens;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting and following renewals of many portals. */
@ComponentTest
class BulkPageComponentTest {
  private static final String BULKS = "/bulk-renewals";

  @Inject TestWorld world;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void isFollowedUntilItEnds() {
    var environment = environment();
    var portal = world.readyPortal(environment);
    world.provider().environmentAnswers(503);

    var bulk = started(Pages.send(BULKS, Map.of("environment", environment.value())));

    TestWorld.await(() -> Pages.admin().get(bulk).asString().contains("Renewing: 1"));
    Pages.shows(
        Pages.admin().get(bulk),
        200,
        "0 of 1 portals have ended.",
        "hx-trigger=\"every 2s\"",
        "<noscript><meta http-equiv=\"refresh\"",
        portal.value());
    assertEquals(200, part(bulk).statusCode());
    world.calm();
    TestWorld.await(() -> part(bulk).statusCode() == 286);
    var ended = Pages.shows(Pages.admin().get(bulk), 200, "All 1 portals", "Renewed: 1");
    Pages.hides(ended, "every 2s", "http-equiv=\"refresh\"");
    Pages.shows(Pages.admin().get(BULKS), 200, "href=\"" + bulk + "\"", environment.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | '' | 400 | Give environment, expiringBefore, or both.",
        "contoso-org | '' | 51 | 400 | concurrency: from 1 to 50.",
        "contoso-org | '' | many | 400 | concurrency: from 1 to 50.",
        "contoso-org | tomorrow | 3 | 400 | expiringBefore: a date such as 2027-01-31.",
        "contoso-org | +12345-01-01 | 3 | 400 | expiringBefore: a date such as 2027-01-31.",
        "no-such | 2027-01-31 | 3 | 409 | No portal that you may manage has a key that fits"
      })
  void aRefusedFormKeepsWhatWasTyped(
      String environment, String before, String concurrency, int status, String remedy) {
    world.environment();

    var refused =
        Pages.send(
            BULKS,
            Map.of("environment", environment, "before", before, "concurrency", concurrency));

    Pages.shows(
        refused, status, remedy, "value=\"" + before + "\"", "value=\"" + concurrency + "\"");
    if (environment.equals("contoso-org")) {
      Pages.shows(refused, status, "<option value=\"contoso-org\" selected>");
    }
  }

  @Test
  void anOwnerStartsAndSeesOnesOwn() {
    var environment = environment();
    PortalId portal = world.readyPortal(environment);
    var bulk = started(Pages.send(BULKS, Map.of("environment", environment.value())));
    var owner = "Portal Owner:" + portal;

    Pages.shows(Pages.as(owner).get(bulk), 404, "bulk-renewal-unknown");
    Pages.hides(Pages.shows(Pages.as(owner).get(BULKS), 200, "Renew the keys now"), bulk);
    var before = Map.of("before", "2999-01-01");
    var own = started(Pages.send(Pages.as(owner), BULKS, before));
    Pages.shows(Pages.as(owner).get(own), 200, portal.value());
    Pages.shows(Pages.as(owner).get(BULKS), 200, own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Nobody"})
  void whoMayChangeNothingIsToldWhichRolesMay(String role) {
    var shown =
        Pages.shows(Pages.as(role).get(BULKS), 200, "you need one of the roles", "Portal Owner:…");

    Pages.hides(shown, "<form method=\"post\" action=\"/bulk-renewals\"");
    Pages.shows(Pages.send(Pages.as(role), BULKS, Map.of("before", "2999-01-01")), 403);
    Pages.shows(Pages.as(role).get(BULKS + "/" + UUID.randomUUID()), 403);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Start a bulk renewal",
    "de, Sammelerneuerung starten",
    "es, Iniciar una renovación conjunta"
  })
  void speaksTheReadersLanguage(String language, String words) {
    Pages.speaks(language, BULKS, words);
  }

  @Test
  void refusesFormsOfOtherSites() {
    Pages.refusesForeignForms(List.of(BULKS));
  }

  private static EnvironmentId environment() {
    return new EnvironmentId("e-" + UUID.randomUUID().toString().substring(0, 13));
  }

  private static Response part(String bulk) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.admin())
        .accept("text/html")
        .header("HX-Request", "true")
        .get(bulk);
  }

  private static String started(Response answer) {
    assertEquals(303, answer.statusCode(), answer::asString);
    return answer.header("Location").replaceFirst("https?://[^/]+", "");
  }
}
