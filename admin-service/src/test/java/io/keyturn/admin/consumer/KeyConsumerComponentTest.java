package io.keyturn.admin.consumer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is known to check a portal's tokens, by the API. */
@ComponentTest
class KeyConsumerComponentTest {
  @Inject TestWorld world;
  @Inject KeyConsumerStore store;
  @Inject Database database;

  @Test
  void isAddedShownReplacedAndRemovedWithAnAuditEventEach() {
    var portal = world.bystander();
    var consumers = at(portal);
    Api.json(consumer("live-chat", "Ops@Chat.example", "PINNED"))
        .post(consumers)
        .then()
        .statusCode(201)
        .header("Location", endsWith(consumers + "/live-chat"))
        .body("language", equalTo("en"))
        .body("lastFetch", nullValue());

    Api.json(Map.of("contact", "ops@other.example", "language", "de", "takes", "JWKS"))
        .put(consumers + "/live-chat")
        .then()
        .statusCode(200)
        .body("name", equalTo("live-chat"));
    Api.admin()
        .get(consumers)
        .then()
        .body("items", hasSize(1))
        .body("items[0].contact", equalTo("ops@other.example"))
        .body("items[0].language", equalTo("de"))
        .body("items[0].takes", equalTo("JWKS"));

    Api.admin().delete(consumers + "/live-chat").then().statusCode(204);
    Api.refused(Api.admin().get(consumers + "/live-chat"), 404, "key-consumer-unknown");
    Api.admin()
        .get("/api/v1/audit-events?action=KEY_CONSUMER_CHANGED&portal=" + portal)
        .then()
        .body("items", hasSize(3))
        .body("items[2].detail", equalTo("key consumer live-chat added: PINNED, Ops@Chat.example"))
        .body("items[0].detail", equalTo("key consumer live-chat removed"));
  }

  @Test
  void tellsWhatWasFetchedLastAndWhetherThatIsStillTheKey() {
    var portal = world.readyPortal();
    var consumers = at(portal);
    Api.json(consumer("gateway", "ops@chat.example", "URL")).post(consumers).then().statusCode(201);

    store.fetched(portal, "gateway", Takes.JWKS, world.activeKid(portal));
    store.fetched(portal, "nobody", Takes.URL, world.activeKid(portal));

    Api.admin()
        .get(consumers + "/gateway")
        .then()
        .body("lastFetch.at", notNullValue())
        .body("lastFetch.from", equalTo("JWKS"))
        .body("lastFetch.kid", equalTo(world.activeKid(portal)))
        .body("lastFetch.current", equalTo(true));
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");
    Api.json(consumer(null, "new@chat.example", "URL"))
        .put(consumers + "/gateway")
        .then()
        .statusCode(200)
        .body("contact", equalTo("new@chat.example"))
        .body("lastFetch.current", equalTo(false));
    Api.admin().get(consumers).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ab, ops@chat.example, URL, en, name",
    "Live-Chat, ops@chat.example, URL, en, name",
    ", ops@chat.example, URL, en, name",
    "live-chat, , URL, en, contact",
    "live-chat, ops, URL, en, contact",
    "live-chat, 'ops@chat.example,evil@example.org', URL, en, contact",
    "live-chat, ops@chat.example, , en, takes",
    "live-chat, ops@chat.example, pinned, en, takes",
    "live-chat, ops@chat.example, URL, fr, language"
  })
  void whatIsMalformedIsRefusedWithTheField(
      String name, String contact, String takes, String language, String field) {
    var consumers = at(world.bystander());
    var body = new HashMap<String, Object>(consumer(name, contact, takes));
    body.put("language", language);

    var answer = Api.json(body).post(consumers);

    Api.refused(answer, 400, answer.path("code")).body(containsString(field));
    Api.admin().get(consumers).then().body("items", hasSize(0));
  }

  @Test
  void aNameIsGivenOnceAndThereAreFiftyAtMost() {
    var portal = world.bystander();
    var consumers = at(portal);
    database.update(
        "insert into key_consumer select ?, 'consumer-' || number, 'ops@chat.example', 'en', 'URL',"
            + " 'test' from generate_series(1, 50) number",
        portal.value());
    var seventh = consumer("consumer-7", "ops@chat.example", "URL");

    Api.refused(Api.json(seventh).post(consumers), 409, "key-consumers-full");
    Api.admin().delete(consumers + "/consumer-8").then().statusCode(204);
    Api.refused(Api.json(seventh).post(consumers), 409, "key-consumer-exists");
    Api.refused(Api.json(seventh).put(consumers + "/consumer-9"), 400, "name-contradictory");
    Api.refused(
        Api.json(consumer(null, "ops@chat.example", "URL")).put(consumers + "/consumer-8"),
        404,
        "key-consumer-unknown");
  }

  @Test
  void whoMayLookLooksAndWhoManagesThePortalChanges() {
    var portal = world.bystander();
    var consumers = at(portal);
    Api.json(consumer("live-chat", "ops@chat.example", "URL")).post(consumers);

    Api.as("Viewer:" + portal).get(consumers).then().statusCode(200).body("items", hasSize(1));
    Api.refused(Api.as("Viewer").delete(consumers + "/live-chat"), 403, "forbidden");
    Api.refused(Api.as("Portal Owner:elsewhere").get(consumers), 403, "portal-forbidden");
    Api.as("Portal Owner:" + portal).delete(consumers + "/live-chat").then().statusCode(204);
  }

  private static String at(PortalId portal) {
    return Api.PORTALS + "/" + portal + "/key-consumers";
  }

  private static Map<String, Object> consumer(String name, String contact, String takes) {
    var consumer = new HashMap<String, Object>();
    consumer.put("name", name);
    consumer.put("contact", contact);
    consumer.put("takes", takes);
    return consumer;
  }
}
