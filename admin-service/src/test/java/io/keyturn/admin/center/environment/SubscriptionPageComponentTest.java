package io.keyturn.admin.center.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Subscribing, changing, pausing, testing and removing by forms. */
@ComponentTest
class SubscriptionPageComponentTest {
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
  void subscribesAnAddressToSomePortals() {
    var portal = people.portal(environment);
    var address = Subscribers.known();

    var answer = add(address, "de", " " + portal + ", ");

    Pages.leadsTo(page + "?done=SUBSCRIBED", answer);
    Pages.shows(
        Pages.admin().get(page + "?done=SUBSCRIBED"),
        200,
        "The address is subscribed.",
        address,
        "<td>German</td>",
        "<td>" + portal + "</td>");
  }

  @Test
  void theOwnerOfAnUnknownAddressIsAsked() {
    var address = Subscribers.stranger();

    Pages.leadsTo(page + "?done=ASKED", add(address, "en", ""));

    Pages.shows(Pages.admin().get(page), 200, address, "Waits for confirmation", "All portals");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no address | en | | address: give one e-mail address",
        "a@contoso.example | fr | | language: en, de or es",
        "a@contoso.example | en | no-such-portal | portals: not of this environment",
        "a@contoso.example | en | NO! | portals: the id of a portal"
      })
  void aRefusedFormKeepsWhatWasTyped(
      String address, String language, String portals, String remedy) {
    var answer = add(address, language, portals == null ? "" : portals);

    Pages.shows(
        answer,
        400,
        "This was not done",
        remedy,
        "name=\"address\" value=\"" + address + "\"",
        "name=\"portals\" value=\"" + (portals == null ? "" : portals) + "\"");
  }

  @Test
  void whatIsTypedIsEscaped() {
    var shown = Pages.shows(add(Pages.SCRIPT, "en", Pages.SCRIPT), 400, "&lt;script&gt;");

    Pages.hides(shown, "<script>alert");
  }

  @Test
  void anAddressThatIsThereAlreadyIsRefused() {
    var address = Subscribers.known();
    people.subscribe(environment, address);

    Pages.shows(add(address, "en", ""), 409, "it is subscribed to this environment already");
  }

  @Test
  void changesLanguageAndPortals() {
    var portal = people.portal(environment);
    var one = one(people.subscribe(environment, Subscribers.known()));

    Pages.leadsTo(
        one + "?done=CHANGED",
        Pages.send(one, Map.of("language", "es", "portals", portal.value())));
    Pages.shows(
        Pages.admin().get(one + "?done=CHANGED"),
        200,
        "The change is saved.",
        "<dd>Spanish</dd>",
        "name=\"portals\" value=\"" + portal + "\"");
    Pages.send(one, Map.of("language", "es", "portals", ""));
    Pages.shows(Pages.admin().get(one), 200, "<dd>All portals</dd>");
    Pages.shows(
        Pages.send(one, Map.of("language", "es", "portals", "elsewhere")),
        400,
        "portals: not of this environment",
        "value=\"elsewhere\"");
  }

  @Test
  void pausesAndResumes() {
    var id = people.subscribe(environment, Subscribers.known());

    Pages.leadsTo(
        one(id) + "?done=CHANGED", Pages.send(one(id) + "/state", Map.of("state", "PAUSED")));
    assertEquals("PAUSED", people.state(id));
    Pages.shows(Pages.admin().get(one(id)), 200, "Paused", "Resume");
    Pages.send(one(id) + "/state", Map.of("state", "ACTIVE"));
    assertEquals("ACTIVE", people.state(id));
    Pages.shows(
        Pages.send(one(id) + "/state", Map.of("state", "GONE")), 400, "state: ACTIVE or PAUSED");
  }

  @Test
  void sendsATestMailOnceAMinute() {
    var address = Subscribers.known();
    var one = one(people.subscribe(environment, address));

    Pages.leadsTo(one + "?done=TESTED", Pages.send(one + "/test", Map.of()));

    assertEquals(List.of("TEST"), people.kinds(address));
    Pages.shows(Pages.send(one + "/test", Map.of()), 429, "This was not done");
  }

  @Test
  void asksTheOwnerAgain() {
    var address = Subscribers.stranger();
    var one = one(people.subscribe(environment, address));
    people.aMinuteLater(address);

    Pages.shows(Pages.admin().get(one), 200, "Ask the owner again");
    Pages.leadsTo(one + "?done=ASKED", Pages.send(one + "/confirmation", Map.of()));
  }

  @Test
  void removesWhatWasConfirmed() {
    var address = Subscribers.known();
    var one = one(people.subscribe(environment, address));

    Pages.shows(
        Pages.admin().get(one + "/removal"),
        200,
        "Remove this subscription?",
        address,
        "action=\"" + one + "/removal\"",
        "href=\"" + one + "\"");
    var dialog =
        Pages.shows(
            Pages.admin().header("HX-Request", "true").get(one + "/removal"), 200, "dialog-title");
    Pages.hides(dialog, "<html");
    Pages.leadsTo(page + "?done=REMOVED", Pages.send(one + "/removal", Map.of()));
    Pages.hides(Pages.shows(Pages.admin().get(page), 200), address);
  }

  @Test
  void whatItsOwnerHasEndedCanOnlyBeAddedAnew() {
    var one = one(unsubscribed());

    var shown = Pages.shows(Pages.admin().get(one), 200, "Unsubscribed", "Add the address anew");
    Pages.hides(shown, "action=\"" + one);
    Pages.shows(Pages.send(one + "/removal", Map.of()), 409, "has unsubscribed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Portal Owner:contoso", "System Administrator:elsewhere"})
  void othersChangeNothing(String role) {
    var id = people.subscribe(environment, Subscribers.known());

    for (var path : List.of("/state", "/test", "/confirmation", "/removal", "")) {
      var answer = Pages.send(Pages.as(role), one(id) + path, Map.of("state", "PAUSED"));
      Pages.shows(answer, 403, "That did not work (403)");
    }
    Pages.shows(Pages.send(Pages.as(role), page + "/subscriptions", Map.of()), 403);
    assertEquals("ACTIVE", people.state(id));
  }

  @Test
  void aViewerSeesOneWithoutForms() {
    var one = one(people.subscribe(environment, Subscribers.known()));

    var shown = Pages.shows(Pages.as("Viewer").get(one), 200, "you need one of the roles");

    Pages.hides(shown, "action=\"" + one);
    Pages.shows(Pages.as("Viewer").get(one + "/removal"), 403);
  }

  @Test
  void oneOfAnotherEnvironmentIsUnknown() {
    var id = people.subscribe(people.environment(), Subscribers.known());

    Pages.shows(Pages.admin().get(one(id)), 404, "subscription-unknown");
    Pages.shows(Pages.send(one(id) + "/removal", Map.of()), 404, "subscription-unknown");
    Pages.shows(Pages.admin().get(page + "/subscriptions/nonsense"), 404);
  }

  private UUID unsubscribed() {
    var id = people.subscribe(environment, Subscribers.known());
    database.update(
        "update subscription set state = 'UNSUBSCRIBED', unsubscribed_at = now() where id = ?", id);
    return id;
  }

  private String one(UUID id) {
    return page + "/subscriptions/" + id;
  }

  private io.restassured.response.Response add(String address, String language, String portals) {
    return Pages.send(
        page + "/subscriptions",
        Map.of("address", address, "language", language, "portals", portals));
  }
}
