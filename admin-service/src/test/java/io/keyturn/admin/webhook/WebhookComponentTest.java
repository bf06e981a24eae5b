package io.keyturn.admin.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.common.portal.EnvironmentId;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have a webhook, where it may lead, and what is shown of it. */
@ComponentTest
class WebhookComponentTest {
  @Inject ExpiringPortals portals;
  @Inject Database database;

  private EnvironmentId environment;
  private String list;

  @BeforeEach
  void environment() {
    environment = portals.environment("Contoso");
    list = "/api/v1/environments/" + environment + "/webhooks";
  }

  @Test
  void theSecretIsShownOnceAndKeptSealed() {
    var made =
        Api.json(Map.of("url", "https://ops.example/x"))
            .post(list)
            .then()
            .statusCode(201)
            .header("Cache-Control", "no-store")
            .body("state", equalTo("ACTIVE"))
            .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
            .extract();
    String secret = made.path("secret");

    Api.admin()
        .get(list)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].url", equalTo("https://ops.example/x"))
        .body("items[0].createdBy", equalTo("admin"))
        .body("items[0].secret", nullValue())
        .body("toString()", not(containsString(secret)));
    var hex = "encode(sealed_secret, 'base64')";
    var atRest = database.value("select " + hex + " from webhook where id = ?::uuid", id(made));
    assertFalse(atRest.contains(secret.substring(6, 30)));
  }

  @Test
  void aSecretOfOnesOwnIsTaken() {
    var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    Api.json(Map.of("url", "https://ops.example/x", "secret", secret))
        .post(list)
        .then()
        .statusCode(201)
        .body("secret", equalTo(secret));
    Api.refused(
            Api.json(Map.of("url", "https://ops.example/x", "secret", "hunter2")).post(list),
            400,
            "webhook-secret-malformed")
        .body("detail", not(containsString("hunter2")));
  }

  @Test
  void aNewSecretTakesThePlaceOfTheOldOne() {
    var made = make("https://ops.example/x");

    var rotated =
        Api.json(Map.of("rotateSecret", true))
            .patch(list + "/" + id(made))
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract();

    assertNotEquals(made.<String>path("secret"), rotated.<String>path("secret"));
    Api.json(Map.of("state", "PAUSED"))
        .patch(list + "/" + id(made))
        .then()
        .statusCode(200)
        .body("state", equalTo("PAUSED"))
        .body("secret", nullValue());
    Api.refused(Api.admin().post(list + "/" + id(made) + "/test"), 409, "webhook-paused");
  }

  @Test
  void whatIsRemovedIsGone() {
    var made = make("https://ops.example/x");
    var elsewhere = "/api/v1/environments/" + portals.environment("Another") + "/webhooks/";
    Api.refused(Api.admin().delete(elsewhere + id(made)), 404, "webhook-unknown");

    Api.admin().delete(list + "/" + id(made)).then().statusCode(204);

    Api.admin().get(list).then().body("items", empty());
    Api.refused(Api.admin().delete(list + "/" + id(made)), 404, "webhook-unknown");
    Api.refused(Api.admin().post(list + "/" + id(made) + "/test"), 404, "webhook-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]:8081/",
        "https://[::ffff:10.0.0.1]/",
        "https://192.168.1.1:8443/"
      })
  void anAddressThatOnlyThisServiceReachesIsRefused(String url) {
    Api.refused(Api.json(Map.of("url", url)).post(list), 400, "webhook-target-forbidden");
    Api.admin().get(list).then().body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ops.example",
        "ftp://ops.example/",
        "https://u:p@ops.example/",
        "https://127.1/"
      })
  void anAddressThatIsNoneIsRefused(String url) {
    Api.refused(Api.json(Map.of("url", url)).post(list), 400, "bad-request");
  }

  @Test
  void whoMayOnlyLookSeesNoneForTheirAddressesMayBeSecrets() {
    var made = make("https://ops.example/x?key=confidential");
    for (String role : new String[] {"Viewer", "Viewer:" + environment, "Portal Owner:contoso"}) {
      var seen = Api.as(role).get(list);
      Api.refused(seen, 403, seen.path("code"));
      var removal = Api.as(role).delete(list + "/" + id(made));
      Api.refused(removal, 403, removal.path("code"));
    }
    Api.as("System Administrator:" + environment)
        .contentType(ContentType.JSON)
        .get(list)
        .then()
        .body("items", hasSize(1));
    assertEquals(
        "0", database.value("select count(*) from audit_event where detail like '%confidential%'"));
  }

  @Test
  void thereAreNotMoreThanANoticeCanBear() {
    for (int one = 0; one < 20; one++) {
      make("https://ops.example/" + one);
    }

    Api.refused(Api.json(Map.of("url", "https://ops.example/x")).post(list), 409, "webhooks-full");
  }

  @Test
  void everyChangeIsAnAuditEvent() {
    var made = make("https://ops.example/x");
    var one = list + "/" + id(made);
    Api.json(Map.of("state", "PAUSED")).patch(one).then().statusCode(200);
    Api.json(Map.of("state", "ACTIVE", "rotateSecret", true)).patch(one).then().statusCode(200);
    Api.admin().delete(one).then().statusCode(204);

    assertEquals(
        "made for ops.example, PAUSED, ACTIVE, secret rotated, removed",
        database.value(
            "select string_agg(substring(detail from '[0-9a-f-]{36} (.*)'), ', ' order by seq)"
                + " from audit_event where action = 'WEBHOOK_CHANGED' and detail like ?",
            "%" + id(made) + "%"));
  }

  private ExtractableResponse<?> make(String url) {
    return Api.json(Map.of("url", url)).post(list).then().statusCode(201).extract();
  }

  private static String id(ExtractableResponse<?> made) {
    return made.path("id");
  }
}
