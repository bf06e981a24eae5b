package io.keyturn.portal.restart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.RecordedExit;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that does not end the process; for that see {@link DrainComponentTest}. */
@QuarkusTest
@WithTestResource(StageResource.class)
class RestartComponentTest {
  private static final String PATH = "/_services/internal/restart";

  @Inject RestartMarkerStore markers;
  @Inject Portals portals;
  @Inject RecordedExit exit;

  @AfterEach
  void theProcessLives() {
    assertEquals(List.of(), exit.statuses());
    assertEquals(200, Health.ready().statusCode());
  }

  @Test
  void whoIsNotSignedInIsToldSo() {
    refused(
        given().body(body(UUID.randomUUID())).contentType("application/json").post(PATH).then());
    refused(given().get(PATH).then());
  }

  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Global Administrator",
        "Portal Owner:contoso",
        "All Website Access:contoso",
        "service",
        "SERVICE",
        "keyturn-service:contoso",
        "nothing"
      })
  void nobodyButAServiceMayRestart(String role) {
    forbidden(as(role).body(body(UUID.randomUUID())).post(PATH).then());
    forbidden(as(role).get(PATH).then());
  }

  private static void forbidden(ValidatableResponse answer) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"))
        .body("correlationId", notNullValue());
  }

  @Test
  void aServiceCanAskWhetherItMay() {
    as(Tokens.SERVICE).get(PATH).then().statusCode(204).body(emptyString());
    as(Tokens.SERVICE).head(PATH).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "null",
        "[]",
        "\"marker\"",
        "{}",
        "{\"marker\":null}",
        "{\"marker\":\"\"}",
        "{\"marker\":7}",
        "{\"marker\":\"1-1-1-1-1\"}",
        "{\"marker\":\"0192f0c1-2345-7abc-8def-0123456789ag\"}",
        "{\"marker\":\" 0192f0c1-2345-7abc-8def-0123456789ab\"}",
        "{\"marker\":[\"0192f0c1-2345-7abc-8def-0123456789ab\"]}",
        "{\"Marker\":\"0192f0c1-2345-7abc-8def-0123456789ab\"}"
      })
  void namesTheFieldThatIsWrong(String body) {
    as(Tokens.SERVICE)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("request-invalid"))
        .body("field", equalTo("marker"))
        .body("detail", equalTo("The body must be a JSON object whose member marker is a UUID."));
  }

  @Test
  void refusesABodyDeeperThanAnyJsonShouldBe() {
    as(Tokens.SERVICE).body("[".repeat(4000)).post(PATH).then().statusCode(400);
  }

  @Test
  void takesNothingButJson() {
    as(Tokens.SERVICE)
        .contentType("text/plain")
        .body(body(UUID.randomUUID()))
        .post(PATH)
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void refusesARestartThatTheKeyTableDoesNotKnow() throws Exception {
    unknown();

    markers.request(Seed.CONTOSO, UUID.randomUUID());

    unknown();
  }

  private void unknown() {
    as(Tokens.SERVICE)
        .body(body(UUID.randomUUID()))
        .post(PATH)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("restart-marker-unknown"));
  }

  @Test
  void doesNothingWhereItStartedAfterTheRequest() throws Exception {
    var marker = UUID.randomUUID();
    markers.request(Seed.CONTOSO, marker);
    portals.run(
        "update portal set restart_requested_at = now() - interval '1 hour' where id = ?",
        Seed.CONTOSO.value());

    as(Tokens.SERVICE)
        .body(body(marker))
        .post(PATH)
        .then()
        .statusCode(200)
        .body("state", equalTo("RESTARTED"));
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.with(role)).contentType("application/json");
  }

  private static String body(UUID marker) {
    return "{\"marker\":\"" + marker + "\"}";
  }
}
