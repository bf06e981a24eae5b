package io.keyturn.admin.center.visitor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Visitor clients and key consumers by forms. */
@ComponentTest
class VisitorPagesComponentTest {
  @Inject TestWorld world;
  @Inject KeyConsumerStore consumers;

  private PortalId portal;
  private String page;
  private String api;

  @BeforeEach
  void own() {
    portal = world.bystander();
    page = "/portals/" + portal;
    api = Api.PORTALS + "/" + portal;
  }

  @Test
  void aClientIsAddedChangedAndRemoved() {
    Pages.shows(Pages.admin().get(page), 200, "href=\"" + page + "/clients\"", "Visitor tokens");
    Pages.shows(Pages.admin().get(page + "/clients"), 200, "There is no client yet", "zoneinfo");

    var added =
        Pages.send(
            page + "/clients",
            Map.of(
                "clientId", "chat",
                "name", "Chat " + Pages.SCRIPT,
                "redirectUris", "https://chat.example/a\r\n\r\n https://chat.example/b ",
                "origins", "https://chat.example",
                "claims", "locale, zoneinfo",
                "lifetimeSeconds", ""));

    Pages.leadsTo(page + "/clients?done=ADDED", added);
    Api.admin()
        .get(api + "/visitor-clients/chat")
        .then()
        .body("redirectUris", equalTo(List.of("https://chat.example/a", "https://chat.example/b")))
        .body("claims", equalTo(List.of("locale", "zoneinfo")))
        .body("lifetimeSeconds", equalTo(900));
    var list =
        Pages.shows(
            Pages.admin().get(page + "/clients?done=ADDED"), 200, "It is added.", ">chat</a>");
    Pages.hides(list, Pages.SCRIPT);
    var one = Pages.admin().get(page + "/clients/chat");
    Pages.hides(
        Pages.shows(one, 200, "https://chat.example/a\nhttps://chat.example/b", "value=\"900\""),
        Pages.SCRIPT);

    var changed =
        Pages.send(
            page + "/clients/chat",
            Map.of("name", "Chat", "redirectUris", "https://c.example/", "lifetimeSeconds", "60"));
    Pages.leadsTo(page + "/clients/chat?done=CHANGED", changed);
    Pages.shows(Pages.admin().get(page + "/clients/chat/removal"), 200, "Remove this client?");
    Pages.leadsTo(
        page + "/clients?done=REMOVED", Pages.send(page + "/clients/chat/removal", Map.of()));
    Api.admin().get(api + "/visitor-clients").then().body("items", hasSize(0));
    Pages.shows(Pages.admin().get(page + "/clients/chat"), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "redirectUris, http://chat.example/, redirectUris: give absolute https",
    "origins, https://chat.example/, origins: give origins as browsers send them",
    "claims, sub, claims: leave out",
    "lifetimeSeconds, 1h, lifetimeSeconds: 60 to 3600 seconds",
    "clientId, a b, clientId: give 1 to 36 characters"
  })
  void whatIsRefusedIsSaidWithTheInputKept(String field, String typed, String sentence) {
    var fields = new HashMap<String, String>();
    fields.put("clientId", "chat");
    fields.put("name", "Kept name");
    fields.put("redirectUris", "https://chat.example/");
    fields.put(field, typed);

    var refused = Pages.send(page + "/clients", fields);

    Pages.shows(refused, 400, sentence, "Kept name", typed);
    Api.admin().get(api + "/visitor-clients").then().body("items", hasSize(0));
  }

  @Test
  void aConsumerIsAddedChangedAndRemovedAndItsLastFetchShown() {
    Pages.shows(Pages.admin().get(page + "/consumers"), 200, "Nobody is noted.");
    var added =
        Pages.send(
            page + "/consumers",
            Map.of(
                "name", "live-chat",
                "contact", "ops@chat.example",
                "language", "es",
                "takes", "PINNED"));
    Pages.leadsTo(page + "/consumers?done=ADDED", added);
    Pages.shows(
        Pages.admin().get(page + "/consumers"),
        200,
        "ops@chat.example",
        "Has it pasted by hand",
        "Not heard of",
        "Spanish");

    consumers.fetched(portal, "live-chat", Takes.JWKS, "k".repeat(43));
    Pages.shows(Pages.admin().get(page + "/consumers"), 200, "has an older key", ", JWKS");
    Pages.shows(
        Pages.admin().get(page + "/consumers/live-chat"),
        200,
        "<option value=\"es\" selected>",
        "<option value=\"PINNED\" selected>");
    Pages.shows(
        Pages.send(
            page + "/consumers/live-chat",
            Map.of("contact", "nobody", "language", "en", "takes", "URL")),
        400,
        "contact: give one e-mail address",
        "value=\"nobody\"");

    Pages.leadsTo(
        page + "/consumers/live-chat?done=CHANGED",
        Pages.send(
            page + "/consumers/live-chat",
            Map.of("contact", "new@chat.example", "language", "en", "takes", "URL")));
    Pages.shows(Pages.admin().get(page + "/consumers/live-chat/removal"), 200, "live-chat");
    Pages.leadsTo(
        page + "/consumers?done=REMOVED",
        Pages.send(page + "/consumers/live-chat/removal", Map.of()));
    Api.admin().get(api + "/key-consumers").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients", "consumers"})
  void whoMayOnlyLookIsToldWhichRoleIsMissing(String list) {
    Api.json(Map.of("clientId", "chat", "name", "n", "redirectUris", List.of("https://a.example")))
        .post(api + "/visitor-clients");
    Api.json(Map.of("name", "chat", "contact", "ops@chat.example", "takes", "URL"))
        .post(api + "/key-consumers");

    for (var path : List.of("/" + list, "/" + list + "/chat")) {
      var shown =
          Pages.shows(
              Pages.as("Viewer:" + portal).get(page + path),
              200,
              "chat",
              "you need one of the roles",
              "Portal Owner:" + portal);
      Pages.hides(shown, "action=\"" + page, "/removal");
      Pages.shows(Pages.as().get(page + path), 403);
      Pages.shows(Pages.send(Pages.as("Viewer"), page + path, Map.of()), 403);
    }
    Pages.shows(Pages.as("Viewer").get(page + "/" + list + "/chat/removal"), 403);
    Pages.shows(Pages.send(Pages.as("Viewer"), page + "/" + list + "/chat/removal", Map.of()), 403);
    Pages.refusesForeignForms(
        List.of(
            page + "/" + list, page + "/" + list + "/chat", page + "/" + list + "/chat/removal"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, clients, 'get tokens that say who'",
    "de, clients, 'bekommen Token, die sagen'",
    "es, clients, 'reciben tokens que indican'",
    "de, consumers, 'Notieren Sie hier'",
    "es, consumers, 'Anote aquí'"
  })
  void itSpeaksTheReadersLanguage(String language, String list, String words) {
    Pages.speaks(language, page + "/" + list, words);
  }
}
