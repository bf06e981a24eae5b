package io.keyturn.admin.center.environment;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.subscription.Subscribers;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments in the center: who sees which, and what of them. */
@ComponentTest
class EnvironmentPageComponentTest {
  private static final String ANY = "/" + UUID.randomUUID();

  @Inject Subscribers people;
  @Inject Database database;

  private EnvironmentId environment;
  private String page;

  @BeforeEach
  void own() {
    environment = people.environment();
    page = "/environments/" + environment;
  }

  @Test
  void listsEnvironmentsWithTheNumberOfTheirPortals() {
    people.portal(environment);
    people.portal(environment);
    var only = Pages.as("System Administrator:" + environment).get("/environments");

    Pages.shows(only, 200, "href=\"" + page + "\"", "<td>EMEA</td><td>2</td>");
    Pages.shows(Pages.admin().get("/environments"), 200, "href=\"" + page + "\"");
  }

  @Test
  void whoMaySeeNoneIsToldWhichRolesDo() {
    for (var who : List.of(Pages.as(), Pages.as("Portal Owner:contoso"))) {
      var list = Pages.shows(who.get("/environments"), 200, "Global Administrator", "Viewer");
      Pages.hides(list, environment.value());
    }
  }

  @Test
  void showsFactsAndForms() {
    var shown =
        Pages.shows(
            Pages.admin().get(page),
            200,
            "<h1>Contoso</h1>",
            "support@contoso.example",
            "No notice is blocked.",
            "Nobody is subscribed.",
            "action=\"" + page + "/subscriptions\"",
            "action=\"" + page + "/calendar-feeds\"",
            "action=\"" + page + "/webhooks\"");
    Pages.hides(shown, "you need one of the roles");
  }

  @Test
  void aViewerReadsAndIsToldWhichRoleIsMissing() {
    Pages.send(page + "/webhooks", Map.of("url", "https://ops.example/secret-path"));
    people.subscribe(environment, "team@contoso.example");

    for (var role : List.of("Viewer", "Viewer:" + environment)) {
      var shown =
          Pages.shows(
              Pages.as(role).get(page),
              200,
              "you need one of the roles Global Administrator, System Administrator:" + environment,
              "team@contoso.example");
      Pages.hides(shown, "method=\"post\" action=\"" + page, "secret-path", page + "/notices");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Portal Owner:contoso", "System Administrator:elsewhere", "Nobody"})
  void othersAreRefused(String role) {
    Pages.shows(Pages.as(role).get(page), 403, "environment-forbidden");
  }

  @Test
  void anUnknownEnvironmentIsUnknown() {
    Pages.shows(Pages.admin().get("/environments/no-such"), 404, "environment-unknown");
    Pages.shows(Pages.admin().get("/environments/No%20Such"), 404, "environment-unknown");
  }

  @Test
  void countsBlockedNotices() {
    var subscription = people.subscribe(environment, "blocked@contoso.example");
    var notice = people.owe(subscription, people.portal(environment));
    database.update("update notice set state = 'BLOCKED', reason = 'x' where id = ?", notice);

    Pages.shows(Pages.admin().get(page), 200, "Blocked notices: 1", page + "/notices");
  }

  @Test
  void namesAreEscaped() {
    database.update(
        "update environment set name = ? where id = ?", Pages.SCRIPT, environment.value());

    for (var path : List.of(page, "/environments")) {
      Pages.hides(Pages.shows(Pages.admin().get(path), 200, "&lt;script&gt;"), "<script>alert");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, E-mail subscriptions", "de, E-Mail-Abonnements", "es, Enlaces de calendario"})
  void speaksTheReadersLanguage(String language, String words) {
    Pages.speaks(language, page, words);
  }

  @Test
  void refusesFormsOfOtherSites() {
    Pages.refusesForeignForms(
        List.of(
            page + "/subscriptions",
            page + "/subscriptions" + ANY,
            page + "/subscriptions" + ANY + "/state",
            page + "/subscriptions" + ANY + "/test",
            page + "/subscriptions" + ANY + "/confirmation",
            page + "/subscriptions" + ANY + "/removal",
            page + "/calendar-feeds",
            page + "/calendar-feeds" + ANY + "/revocation",
            page + "/webhooks",
            page + "/webhooks" + ANY + "/pause",
            page + "/webhooks" + ANY + "/resume",
            page + "/webhooks" + ANY + "/test",
            page + "/webhooks" + ANY + "/secret",
            page + "/webhooks" + ANY + "/removal"));
  }

  @Test
  void whoComesBackAfterTheSessionEndedFindsThePage() {
    for (var list : List.of("/subscriptions", "/calendar-feeds", "/webhooks")) {
      Pages.leadsTo(page, Pages.admin().get(page + list));
    }
    for (var one : List.of("/subscriptions" + ANY, "/webhooks" + ANY)) {
      Pages.leadsTo(page + one, Pages.admin().get(page + one + "/test"));
    }
  }
}
