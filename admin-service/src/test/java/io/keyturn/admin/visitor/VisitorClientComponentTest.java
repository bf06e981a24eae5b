package io.keyturn.admin.visitor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes tokens of a portal's visitors, by the API. */
@ComponentTest
class VisitorClientComponentTest {
  private static final String CALLBACK = "https://chat.example/signed-in";

  @Inject TestWorld world;
  @Inject Database database;

  private String portal;
  private String clients;

  @BeforeEach
  void own() {
    portal = world.bystander().value();
    clients = Api.PORTALS + "/" + portal + "/visitor-clients";
  }

  @Test
  void isAddedShownReplacedAndRemovedWithAnAuditEventEach() {
    var chat =
        Map.of(
            "clientId",
            "Chat-1",
            "name",
            "Live chat",
            "redirectUris",
            List.of(CALLBACK, "http://localhost:3000/cb", CALLBACK),
            "origins",
            List.of("https://chat.example"),
            "claims",
            List.of("locale"),
            "lifetimeSeconds",
            60);
    Api.json(chat)
        .post(clients)
        .then()
        .statusCode(201)
        .header("Location", endsWith(clients + "/Chat-1"))
        .body("redirectUris", equalTo(List.of(CALLBACK, "http://localhost:3000/cb")));
    Api.admin()
        .get(clients)
        .then()
        .body("items", hasSize(1))
        .body("items[0].clientId", equalTo("Chat-1"))
        .body("items[0].origins", equalTo(List.of("https://chat.example")))
        .body("items[0].claims", equalTo(List.of("locale")))
        .body("items[0].lifetimeSeconds", equalTo(60));

    Api.json(Map.of("name", "Other", "redirectUris", List.of("https://other.example/")))
        .put(clients + "/Chat-1")
        .then()
        .statusCode(200);
    Api.admin()
        .get(clients + "/Chat-1")
        .then()
        .statusCode(200)
        .body("name", equalTo("Other"))
        .body("redirectUris", equalTo(List.of("https://other.example/")))
        .body("origins", equalTo(List.of()))
        .body("claims", equalTo(List.of()))
        .body("lifetimeSeconds", equalTo(900));

    Api.admin().delete(clients + "/Chat-1").then().statusCode(204);
    Api.refused(Api.admin().delete(clients + "/Chat-1"), 404, "visitor-client-unknown");
    Api.admin()
        .get("/api/v1/audit-events?action=VISITOR_CLIENT_CHANGED&portal=" + portal)
        .then()
        .body("items", hasSize(3))
        .body("items[2].detail", containsString("Chat-1 added: sent to https://chat.example"))
        .body("items[1].detail", containsString("Chat-1 changed: sent to https://other.example"))
        .body("items[0].detail", equalTo("visitor client Chat-1 removed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clientId | \"a b\" | clientId",
        "clientId | \"\" | clientId",
        "clientId | \"1234567890123456789012345678901234567\" | clientId",
        "clientId | null | clientId",
        "name | \"\" | name",
        "name | null | name",
        "name | \"a\\u2028b\" | name",
        "redirectUris | null | redirectUris",
        "redirectUris | [] | redirectUris",
        "redirectUris | [null] | redirectUris",
        "redirectUris | [\"http://chat.example/\"] | redirectUris",
        "redirectUris | [\"https://chat.example/\", \"https://chat.example/*\"] | redirectUris",
        "redirectUris | [\"https://a/1\",\"https://a/2\",\"https://a/3\",\"https://a/4\",\"https://a/5\",\"https://a/6\",\"https://a/7\",\"https://a/8\",\"https://a/9\",\"https://a/10\",\"https://a/11\"] | redirectUris",
        "origins | [\"https://chat.example/\"] | origins",
        "origins | [null] | origins",
        "origins | [\"null\"] | origins",
        "claims | [\"sub\"] | claims",
        "claims | [\"groups\"] | claims",
        "claims | [null] | claims",
        "lifetimeSeconds | 59 | lifetimeSeconds",
        "lifetimeSeconds | 3601 | lifetimeSeconds",
        "lifetimeSeconds | -900 | lifetimeSeconds",
        "lifetimes | 900 | lifetimes"
      })
  void whatIsMalformedIsRefusedWithTheField(String field, String value, String named) {
    var sound =
        Map.of(
            "clientId", "\"chat\"",
            "name", "\"Chat\"",
            "redirectUris", "[\"" + CALLBACK + "\"]");
    var members = new HashMap<>(sound);
    members.put(field, value);
    var body = new StringBuilder();
    members.forEach(
        (name, json) -> body.append(body.isEmpty() ? '{' : ',').append("\"" + name + "\":" + json));

    var answer =
        Api.admin().contentType("application/json").body(body.append('}').toString()).post(clients);

    Api.refused(answer, 400, answer.path("code")).body(containsString(named));
    Api.admin().get(clients).then().body("items", hasSize(0));
  }

  @Test
  void anIdIsGivenOnceAndStays() {
    add("chat", 201);

    Api.refused(Api.json(client("chat")).post(clients), 409, "visitor-client-exists");
    Api.refused(Api.json(client("other")).put(clients + "/chat"), 400, "client-id-contradictory");
    Api.refused(Api.json(client(null)).put(clients + "/Chat"), 404, "visitor-client-unknown");
    Api.refused(Api.json(client(null)).put(clients + "/a%20b"), 404, "visitor-client-unknown");
    Api.json(client("chat")).put(clients + "/chat").then().statusCode(200);
  }

  @Test
  void aPortalHasFiftyAtMost() {
    database.update(
        "insert into visitor_client select ?, 'client-' || number, 'Chat', '{}', '{}', '{}', 900,"
            + " 'test' from generate_series(1, 50) number",
        portal);

    Api.refused(Api.json(client("one-more")).post(clients), 409, "visitor-clients-full");
    Api.admin().delete(clients + "/client-7").then().statusCode(204);
    add("one-more", 201);
  }

  @Test
  void clientsOfAnotherPortalAreNotTouched() {
    add("chat", 201);
    var other = Api.PORTALS + "/" + world.bystander() + "/visitor-clients";

    Api.admin().get(other).then().body("items", hasSize(0));
    Api.refused(Api.admin().get(other + "/chat"), 404, "visitor-client-unknown");
    Api.refused(Api.json(client(null)).put(other + "/chat"), 404, "visitor-client-unknown");
    Api.refused(Api.admin().delete(other + "/chat"), 404, "visitor-client-unknown");
    Api.admin().get(clients).then().body("items.clientId", hasItem("chat"));
  }

  @Test
  void whoMayLookLooksAndWhoManagesThePortalChanges() {
    add("chat", 201);
    var owner = Api.as("Portal Owner:" + portal);

    Api.as("Viewer:" + portal).get(clients).then().statusCode(200).body("items", hasSize(1));
    Api.refused(Api.as("Viewer:" + portal).delete(clients + "/chat"), 403, "forbidden");
    Api.refused(Api.as("Portal Owner:elsewhere").get(clients), 403, "portal-forbidden");
    owner.delete(clients + "/chat").then().statusCode(204);
  }

  @Test
  void theyGoWithThePortal() {
    add("chat", 201);

    database.update("delete from portal where id = ?", portal);

    assertEquals(
        "0", database.value("select count(*) from visitor_client where portal_id = ?", portal));
  }

  @Test
  void noRefusalRepeatsWhatItRefuses() {
    var body = new HashMap<>(client("chat"));
    body.put("redirectUris", List.of("https://user:s3cret@chat.example/"));

    Api.refused(Api.json(body).post(clients), 400, "bad-request")
        .body(not(containsString("s3cret")));
  }

  private void add(String id, int status) {
    Api.json(client(id)).post(clients).then().statusCode(status);
  }

  private static Map<String, Object> client(String id) {
    var client = new HashMap<String, Object>();
    client.put("name", "Chat");
    client.put("redirectUris", List.of(CALLBACK));
    client.put("clientId", id);
    return client;
  }
}
