package io.keyturn.admin.center.policy;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic renewal and its windows by a form. */
@ComponentTest
class PolicyPageComponentTest {
  @Inject TestWorld world;
  @Inject Database database;

  private String portal;
  private String page;

  @BeforeEach
  void own() {
    portal = world.bystander().value();
    page = "/portals/" + portal + "/policy";
  }

  @Test
  void isOffUnlessItWasSet() {
    var shown =
        Pages.shows(Pages.admin().get(page), 200, "Off", "value=\"30\"", "Window 7", "Monday");

    Pages.hides(shown, " checked", "Window 8");
  }

  @Test
  void keepsWindowsAndLeavesOutEmptyRows() {
    var saved =
        save(
            Pages.admin(),
            Map.of(
                "enabled",
                "true",
                "thresholdDays",
                "45",
                "zone",
                "Europe/Berlin",
                "day",
                List.of("", "SUNDAY", "", "MONDAY"),
                "from",
                List.of("", "02:00", "", "23:30"),
                "length",
                List.of("", "120", "", "PT45M30S")));

    Pages.leadsTo(page + "?saved=true", saved);
    Api.admin()
        .get("/api/v1/portals/" + portal + "/renewal-policy")
        .then()
        .body("enabled", Matchers.equalTo(true))
        .body("thresholdDays", Matchers.equalTo(45))
        .body("windows.day", Matchers.equalTo(List.of("SUNDAY", "MONDAY")))
        .body("windows.length", Matchers.equalTo(List.of("PT2H", "PT45M30S")));
    Pages.shows(
        Pages.admin().get(page + "?saved=true"),
        200,
        "The policy is saved.",
        " checked",
        "<option value=\"SUNDAY\" selected>Sunday</option>",
        "value=\"02:00\"",
        "value=\"120\"",
        "value=\"PT45M30S\"");
  }

  @Test
  void aWindowThatMayNotComeInTimeIsRefusedWithTheInputKept() {
    var refused =
        save(
            Pages.admin(),
            Map.of(
                "enabled", "true",
                "thresholdDays", "7",
                "zone", "Europe/Madrid",
                "day", "FRIDAY",
                "from", "03:00",
                "length", "60"));

    Pages.shows(
        refused,
        400,
        "thresholdDays: at least 8 with weekly windows",
        " checked",
        "value=\"7\"",
        "value=\"Europe/Madrid\"",
        "<option value=\"FRIDAY\" selected>",
        "value=\"03:00\"",
        "value=\"60\"");
    Pages.shows(Pages.admin().get(page), 200, "Off", "value=\"30\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "many | UTC | SUNDAY | 02:00 | 60 | thresholdDays: from 1 to 365.",
        "30 | Atlantis | SUNDAY | 02:00 | 60 | zone: a name such as",
        "30 | UTC | '' | 02:00 | 60 | windows: each needs day, from and length.",
        "30 | UTC | NODAY | 02:00 | 60 | windows: each needs day, from and length.",
        "30 | UTC | SUNDAY | late | 60 | windows: from is a time such as 02:00",
        "30 | UTC | SUNDAY | 02:00 | 5 | windows: a window lasts from PT15M to PT24H.",
        "30 | UTC | SUNDAY | 02:00 | long | windows: from is a time such as 02:00"
      })
  void nonsenseIsRefusedWithTheRemedy(
      String threshold, String zone, String day, String from, String length, String remedy) {
    var refused =
        save(
            Pages.admin(),
            Map.of(
                "thresholdDays", threshold,
                "zone", zone,
                "day", day,
                "from", from,
                "length", length));

    Pages.shows(refused, 400, "This was not done", remedy, "value=\"" + threshold + "\"");
  }

  @Test
  void withoutWindowsAnyTimeWillDo() {
    var saved = save(Pages.admin(), Map.of("thresholdDays", "3", "zone", "UTC"));

    Pages.leadsTo(page + "?saved=true", saved);
  }

  @Test
  void thereIsAlwaysARowThatIsFree() {
    var days = List.of("MONDAY", "MONDAY", "MONDAY", "MONDAY", "MONDAY", "MONDAY", "MONDAY");
    var from = List.of("01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00");
    var lengths = List.of("15", "15", "15", "15", "15", "15", "15");
    save(
        Pages.admin(),
        Map.of("thresholdDays", "30", "zone", "UTC", "day", days, "from", from, "length", lengths));

    Pages.shows(Pages.admin().get(page), 200, "value=\"07:00\"", "Window 8");
  }

  @Test
  void aViewerReadsAndIsToldWhichRoleIsMissing() {
    save(
        Pages.admin(),
        Map.of(
            "thresholdDays",
            "30",
            "zone",
            "UTC",
            "day",
            "SUNDAY",
            "from",
            "02:00",
            "length",
            "60"));

    var shown =
        Pages.shows(
            Pages.as("Viewer").get(page),
            200,
            "you need one of the roles",
            "Portal Owner:" + portal,
            "Sunday 02:00");
    Pages.hides(shown, "action=\"" + page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Portal Owner:elsewhere", "Nobody"})
  void othersChangeNothing(String role) {
    var form = Map.of("enabled", "true", "thresholdDays", "30", "zone", "UTC");

    Pages.shows(save(Pages.as(role), form), 403);
    Pages.shows(Pages.admin().get(page), 200, "Off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Portal Owner:elsewhere", "Nobody"})
  void strangersSeeNothing(String role) {
    Pages.shows(Pages.as(role).get(page), 403, "You need the role global-admin");
  }

  @Test
  void theOwnerMay() {
    var form = Map.of("enabled", "true", "thresholdDays", "30", "zone", "UTC");

    Pages.leadsTo(page + "?saved=true", save(Pages.as("Portal Owner:" + portal), form));
  }

  @Test
  void whatIsTypedAndNamesAreEscaped() {
    database.update("update portal set name = ? where id = ?", Pages.SCRIPT, portal);
    var form = Map.of("thresholdDays", Pages.SCRIPT, "zone", Pages.SCRIPT);

    Pages.hides(Pages.shows(save(Pages.admin(), form), 400, "&lt;script&gt;"), "<script>alert");
  }

  @ParameterizedTest
  @CsvSource({"en, Monday", "de, Montag", "es, lunes"})
  void speaksTheReadersLanguage(String language, String words) {
    Pages.speaks(language, page, words);
  }

  @Test
  void refusesFormsOfOtherSites() {
    Pages.refusesForeignForms(List.of(page));
  }

  private Response save(RequestSpecification who, Map<String, ?> form) {
    return Pages.send(who, page, form);
  }
}
