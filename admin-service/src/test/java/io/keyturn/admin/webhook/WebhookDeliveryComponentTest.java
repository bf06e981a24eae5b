package io.keyturn.admin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a webhook, from what is owed to the answer of a real server. */
@ComponentTest
class WebhookDeliveryComponentTest {
  @Inject ExpiringPortals portals;
  @Inject TestWorld world;
  @Inject AuthenticationKeyStore keys;
  @Inject Database database;

  private Receiver receiver;
  private EnvironmentId environment;
  private String list;

  @BeforeEach
  void begin() throws IOException {
    receiver = new Receiver();
    environment = portals.environment("Contoso");
    list = "/api/v1/environments/" + environment + "/webhooks";
  }

  @AfterEach
  void end() {
    receiver.close();
    database.update("delete from webhook where environment_id = ?", environment.value());
  }

  @Test
  void aWarningIsASignedCloudEventThatComesOnce() {
    var secret = WebhookSecret.of(make("secret"));
    var portal = expiringIn(6);

    var message = receiver.await(1).get(0);

    assertEquals("application/cloudevents+json; charset=utf-8", message.type());
    assertEquals(
        secret.sign(message.id(), Long.parseLong(message.timestamp()), message.body()),
        message.signature());
    var event = message.event();
    assertEquals("1.0", event.path("specversion").asText());
    assertEquals(message.id(), event.path("id").asText());
    assertEquals("io.keyturn.key.expiring", event.path("type").asText());
    assertEquals("http://localhost:8081/portals/" + portal, event.path("source").asText());
    assertEquals(portal.value(), event.path("subject").asText());
    var key = keys.active(portal).orElseThrow();
    var data = event.path("data");
    assertEquals(environment.value(), data.path("environment").asText());
    assertEquals(portal.value(), data.path("portal").asText());
    assertEquals("Größe \u2764", data.path("name").asText());
    assertEquals(key.certificate().notAfter().toString(), data.path("expiresAt").asText());
    assertEquals(key.certificate().thumbprint(), data.path("thumbprint").asText());
    assertEquals(Duration.ofDays(6), Duration.parse(data.path("step").asText()));
    awaitState(portal, "SENT");
    assertEquals(1, receiver.delivered().stream().map(Receiver.Delivered::id).distinct().count());
  }

  @Test
  void aWebhookThatIsMadeLaterIsToldThePresentWarning() {
    var portal = expiringIn(-2);
    TestWorld.await(() -> "1".equals(looked(portal)));

    make("id");

    var event = receiver.await(1).get(0).event();
    assertEquals("io.keyturn.key.expired", event.path("type").asText());
    assertEquals(portal.value(), event.path("subject").asText());
  }

  @Test
  void theEndOfARenewalIsTold() {
    var portal = world.readyPortal(environment);
    make("id");
    receiver.await(1);

    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "SUCCEEDED");

    TestWorld.await(() -> types().contains("io.keyturn.renewal.succeeded"));
    var event =
        receiver.delivered().stream()
            .map(Receiver.Delivered::event)
            .filter(it -> it.path("type").asText().endsWith("succeeded"))
            .findFirst()
            .orElseThrow();
    assertTrue(renewal.endsWith(event.path("data").path("renewal").asText()), renewal);
    assertEquals(
        keys.active(portal).orElseThrow().certificate().thumbprint(),
        event.path("data").path("thumbprint").asText());
  }

  @Test
  void whatFailsIsSentAgainAsTheSame() {
    receiver.answer(503);
    make("id");
    var portal = expiringIn(6);
    receiver.await(2);

    receiver.answer(200);

    awaitState(portal, "SENT");
    assertEquals(1, receiver.delivered().stream().map(Receiver.Delivered::id).distinct().count());
  }

  @Test
  void whatIsRefusedIsBlockedWithItsReason() {
    receiver.answer(410);
    make("id");
    var portal = expiringIn(6);

    awaitState(portal, "BLOCKED");

    assertEquals(
        "webhook-410: the other side answered 410",
        database.value(
            "select reason from notice where channel = 'WEBHOOK' and portal_id = ?",
            portal.value()));
    assertEquals(1, receiver.delivered().stream().map(Receiver.Delivered::id).distinct().count());
  }

  @Test
  void aKeyThatWasRenewedMeanwhileIsNotWarnedOf() {
    receiver.answer(503);
    make("id");
    var portal = expiringIn(6);
    receiver.await(1);

    portals.activate(portal, Instant.now().plus(Duration.ofDays(900)));
    int sent = receiver.delivered().size();
    receiver.answer(200);

    awaitState(portal, "CANCELLED");
    assertTrue(receiver.delivered().size() <= sent + 1, "one may have been under way");
  }

  @Test
  void aPausedWebhookIsToldWhatIsStillTrueWhenItGoesOn() {
    var one = list + "/" + make("id");
    Api.json(Map.of("state", "PAUSED")).patch(one).then().statusCode(200);
    var portal = expiringIn(6);
    TestWorld.await(() -> "1".equals(looked(portal)));
    assertEquals(List.of(), receiver.delivered());

    Api.json(Map.of("state", "ACTIVE")).patch(one).then().statusCode(200);

    assertEquals(portal.value(), receiver.await(1).get(0).event().path("subject").asText());
  }

  @Test
  void aTestMessageSaysThatItIsOne() {
    var one = list + "/" + make("id");

    Api.admin().post(one + "/test").then().statusCode(202);

    var event = receiver.await(1).get(0).event();
    assertEquals("io.keyturn.test", event.path("type").asText());
    assertEquals(
        "http://localhost:8081/environments/" + environment, event.path("source").asText());
    assertEquals("{\"environment\":\"" + environment + "\"}", event.path("data").toString());
  }

  @Test
  void whatTheMessageIsSignedWithIsRotatedAtOnce() {
    var one = list + "/" + make("id");
    String secret =
        Api.json(Map.of("rotateSecret", true)).patch(one).then().extract().path("secret");

    Api.admin().post(one + "/test").then().statusCode(202);

    var message = receiver.await(1).get(0);
    assertEquals(
        WebhookSecret.of(secret)
            .sign(message.id(), Long.parseLong(message.timestamp()), message.body()),
        message.signature());
    assertTrue(new String(message.body(), UTF_8).startsWith("{\"specversion\":\"1.0\""));
  }

  private String make(String member) {
    return Api.json(Map.of("url", receiver.url()))
        .post(list)
        .then()
        .statusCode(201)
        .extract()
        .path(member);
  }

  private PortalId expiringIn(int days) {
    return portals.named(
        "Größe \u2764", environment, Instant.now().plus(Duration.ofDays(days)).minusSeconds(60));
  }

  private List<String> types() {
    return receiver.delivered().stream().map(it -> it.event().path("type").asText()).toList();
  }

  private String looked(PortalId portal) {
    return database.value(
        "select count(*) from notice_schedule join authentication_key on id = key_id"
            + " where portal_id = ? and look_at > '-infinity'",
        portal.value());
  }

  private void awaitState(PortalId portal, String state) {
    TestWorld.await(
        () ->
            "1"
                .equals(
                    database.value(
                        "select count(*) from notice where channel = 'WEBHOOK'"
                            + " and portal_id = ? and state = ?",
                        portal.value(),
                        state)));
  }
}
