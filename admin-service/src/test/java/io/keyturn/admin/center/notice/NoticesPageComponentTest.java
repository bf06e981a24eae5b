package io.keyturn.admin.center.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.subscription.Subscribers;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent to whom about an environment or a portal, and sending it again. */
@ComponentTest
class NoticesPageComponentTest {
  @Inject Subscribers people;
  @Inject Database database;

  private EnvironmentId environment;
  private PortalId portal;
  private String ofEnvironment;
  private String ofPortal;

  @BeforeEach
  void own() {
    environment = people.environment();
    portal = people.portal(environment, 20);
    ofEnvironment = "/environments/" + environment + "/notices";
    ofPortal = "/portals/" + portal + "/notices";
  }

  @Test
  void tellsWhatIsOwedInWords() {
    var address = Subscribers.known();
    expiry(address, 7 * 86400);
    expiry(address, 0);
    expiry(address, -86400);
    blocked(address);

    for (var list : List.of(ofEnvironment, ofPortal)) {
      Pages.shows(
          Pages.admin().get(list),
          200,
          address,
          "Key expires in 7 days",
          "Key expires now",
          "Key expired 1 day ago",
          "Renewal failed",
          "Blocked",
          "<span lang=\"en\">smtp-550 &lt;script&gt;</span>",
          list + "/");
    }
  }

  @Test
  void aPortalsListHoldsItsOwnOnly() {
    var here = Subscribers.known();
    var there = Subscribers.known();
    blocked(here);
    var other = people.portal(environment);
    var only = Map.of("address", there, "portals", List.of(other.value()));
    people.owe(people.subscribe(environment, only), other);

    Pages.hides(Pages.shows(Pages.admin().get(ofPortal), 200, here), there);
    Pages.shows(Pages.admin().get(ofEnvironment), 200, here, there);
  }

  @Test
  void isLimitedToAState() {
    var blocked = Subscribers.known();
    var due = Subscribers.known();
    blocked(blocked);
    people.owe(people.subscribe(environment, due), portal);

    var shown = Pages.shows(Pages.admin().get(ofPortal + "?state=BLOCKED"), 200, blocked);
    Pages.hides(shown, due);
    Pages.shows(Pages.admin().get(ofPortal + "?state=CANCELLED"), 200, "There is no such notice.");
    Pages.shows(Pages.admin().get(ofPortal + "?state=LOST"), 400, "state-unknown");
  }

  @Test
  void aLongListHasPages() {
    var address = Subscribers.known();
    for (int step = 1; step <= 51; step++) {
      expiry(address, step);
    }

    var first = Pages.shows(Pages.admin().get(ofPortal), 200, "Next page", "?cursor=");

    var next = first.replaceAll("(?s).*href=\"([^\"]*\\?cursor=[^\"]*)\".*", "$1");
    Pages.hides(Pages.shows(Pages.admin().get(next), 200, address), "Next page");
  }

  @Test
  void aBlockedNoticeIsSentAgainOnce() {
    var notice = blocked(Subscribers.known());

    Pages.leadsTo(
        ofPortal + "?again=true", Pages.send(ofPortal + "/" + notice + "/send-again", Map.of()));
    Pages.shows(Pages.admin().get(ofPortal + "?again=true"), 200, "will be sent again");
    // Due, and sent by nobody meanwhile.
    database.update(
        "update notice set state = 'DUE', reason = null, ended_at = null, lease_until = 'infinity'"
            + " where id = ?",
        notice);
    Pages.shows(
        Pages.send(ofEnvironment + "/" + notice + "/send-again", Map.of()),
        409,
        "only BLOCKED ones are sent again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Portal Owner:elsewhere", "System Administrator:elsewhere"})
  void othersSeeAndSendNothing(String role) {
    var notice = blocked(Subscribers.known());

    for (var list : List.of(ofEnvironment, ofPortal)) {
      Pages.shows(Pages.as(role).get(list), 403, "You need the role global-admin");
      var send = list + "/" + notice + "/send-again";
      Pages.shows(Pages.send(Pages.as(role), send, Map.of()), 403, "You need the role");
    }
    assertEquals("BLOCKED", people.notice(notice, "state"));
  }

  @Test
  void thePortalsOwnerSeesThePortalsOnly() {
    var role = "Portal Owner:" + portal;

    Pages.shows(Pages.as(role).get(ofPortal), 200);
    Pages.shows(Pages.as(role).get(ofEnvironment), 403);
  }

  @ParameterizedTest
  @CsvSource({"en, Notices about", "de, Benachrichtigungen über", "es, Avisos sobre"})
  void speaksTheReadersLanguage(String language, String words) {
    blocked(Subscribers.known());

    Pages.speaks(language, ofEnvironment, words);
    Pages.speaks(language, ofPortal, words);
  }

  @Test
  void refusesFormsOfOtherSitesAndLeadsBack() {
    var path = "/" + UUID.randomUUID() + "/send-again";

    Pages.refusesForeignForms(List.of(ofEnvironment + path, ofPortal + path));
    Pages.leadsTo(ofPortal, Pages.admin().get(ofPortal + path));
    Pages.leadsTo(ofEnvironment, Pages.admin().get(ofEnvironment + path));
  }

  private UUID blocked(String address) {
    var notice = people.owe(people.subscribe(environment, address), portal);
    database.update(
        "update notice set state = 'BLOCKED', reason = 'smtp-550 <script>' where id = ?", notice);
    return notice;
  }

  private void expiry(String address, int step) {
    database.update(
        "insert into notice (id, kind, channel, environment_id, portal_id, key_id, step, recipient,"
            + " language, state, ended_at) select ?, 'EXPIRY', 'MAIL', ?, portal_id, id, ?, ?,"
            + " 'en', 'SENT', now() from authentication_key where portal_id = ?",
        UUID.randomUUID(),
        environment.value(),
        step,
        address,
        portal.value());
  }
}
