package io.keyturn.admin.center.activity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.audit.AuditOutcome;
import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what, for those who may know. */
@ComponentTest
class ActivityPageComponentTest {
  private static final String ACTIVITY = "/activity";

  @Inject TestWorld world;
  @Inject AuditLog log;

  @Test
  void showsTheNewestFirstWithItsOutcome() {
    var portal = world.bystander().value();
    note(portal, "ann", AuditAction.PORTAL_CHANGED, AuditOutcome.DONE);
    note(portal, "bob", AuditAction.KEY_RESTORED, AuditOutcome.FAILED);

    var page =
        Pages.shows(
            Pages.admin().get(ACTIVITY + "?portal=" + portal),
            200,
            "Portal changed",
            "Key restored",
            "state-good",
            "state-bad",
            "&lt;script&gt;");
    Pages.hides(page, "<script>alert");
    assertTrue(page.indexOf("<td>bob</td>") < page.indexOf("<td>ann</td>"), page);
    Pages.shows(Pages.admin().get(ACTIVITY), 200, "<td>bob</td>");
  }

  @ParameterizedTest
  @CsvSource({
    "actor=ann, bob",
    "action=PORTAL_CHANGED, bob",
    "actor=bob&action=KEY_RESTORED, ann",
    "since=2999-01-01, ann"
  })
  void isLimitedToWhatIsAskedFor(String query, String hidden) {
    var portal = world.bystander().value();
    note(portal, "ann", AuditAction.PORTAL_CHANGED, AuditOutcome.DONE);
    note(portal, "bob", AuditAction.KEY_RESTORED, AuditOutcome.DENIED);

    var page = Pages.shows(Pages.admin().get(ACTIVITY + "?portal=" + portal + "&" + query), 200);

    Pages.hides(page, "<td>" + hidden + "</td>");
  }

  @Test
  void aLongListHasPagesThatKeepTheSearch() {
    var portal = world.bystander().value();
    for (int i = 0; i < 51; i++) {
      note(portal, "a&b", AuditAction.PORTAL_CHANGED, AuditOutcome.DONE);
    }

    var first = Pages.shows(Pages.admin().get(ACTIVITY + "?portal=" + portal), 200, "Next page");

    var next =
        first.replaceAll("(?s).*href=\"([^\"]*cursor=[^\"]*)\".*", "$1").replace("&amp;", "&");
    Pages.hides(
        Pages.shows(
            Pages.admin().urlEncodingEnabled(false).get(next), 200, "value=\"" + portal + "\""),
        "Next page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "action=LOST | action: one of",
        "since=yesterday | since: a time such as",
        "cursor=!! | cursor: give the value"
      })
  void nonsenseIsRefusedByName(String query, String remedy) {
    Pages.shows(Pages.admin().get(ACTIVITY + "?" + query), 400, "This was not done", remedy);
  }

  @Test
  void whoMayNotSeeAllNamesAPortal() {
    var portal = world.bystander().value();
    note(portal, "ann", AuditAction.PORTAL_CHANGED, AuditOutcome.DONE);
    var owner = "Portal Owner:" + portal;

    var asked = Pages.shows(Pages.as(owner).get(ACTIVITY), 200, "Give the id of a portal");
    Pages.hides(asked, "<td>ann</td>");
    Pages.shows(Pages.as(owner).get(ACTIVITY + "?portal=" + portal), 200, "<td>ann</td>");
    for (var other : new String[] {"Portal Owner:elsewhere", "Nobody"}) {
      Pages.shows(Pages.as(other).get(ACTIVITY + "?portal=" + portal), 403);
    }
    Pages.shows(Pages.as("Viewer").get(ACTIVITY), 200, "<td>ann</td>");
  }

  @Test
  void theChainIsVerifiedByWhoMay() {
    note("", "ann", AuditAction.PORTAL_CHANGED, AuditOutcome.DONE);

    Pages.shows(Pages.admin().get(ACTIVITY), 200, "href=\"/activity/verification\"");
    Pages.shows(
        Pages.admin().get(ACTIVITY + "/verification"), 200, "Sound events", "Hash of the last");
    var viewer = Pages.as("Viewer").get(ACTIVITY);
    Pages.hides(
        Pages.shows(viewer, 200, "you need the role Global Administrator"),
        "/activity/verification");
    Pages.shows(Pages.as("Viewer").get(ACTIVITY + "/verification"), 403);
  }

  @ParameterizedTest
  @CsvSource({"en, Activity", "de, Kette der Ereignisse", "es, Cadena de eventos"})
  void speaksTheReadersLanguage(String language, String words) {
    Pages.speaks(language, ACTIVITY, words);
    Pages.speaks(language, ACTIVITY + "/verification", "</dl>");
  }

  private void note(String portal, String actor, AuditAction action, AuditOutcome outcome) {
    QuarkusTransaction.requiringNew()
        .run(() -> log.append(new AuditEntry(actor, action, portal, outcome, Pages.SCRIPT, "c-1")));
  }
}
