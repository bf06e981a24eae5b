package io.keyturn.portal.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.instance.ThisInstance;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.RecordedExit;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class OutageComponentTest {
  private static final String PUBLIC_KEY = "/_services/auth/publickey";
  private static final String KEY_SET = "/_services/auth/jwks";

  @Inject AuthenticationKeyStore keys;
  @Inject PublishedKeys published;
  @Inject InstanceStore instances;
  @Inject ThisInstance instance;
  @Inject RecordedExit exit;

  @Test
  void servesOnWithoutTheDatabaseAndFollowsWhenItIsBack() throws Exception {
    var pem = given().get(PUBLIC_KEY).asString();

    var visitor = Browser.of("visitor");

    Stage.stopDatabase();
    try {
      visitor.post("/_services/auth/token").then().statusCode(200).contentType("application/jwt");
      assertThrows(RuntimeException.class, published::refresh);
      for (int i = 0; i < 50; i++) {
        given().get(PUBLIC_KEY).then().statusCode(200).body(equalTo(pem));
        given().get(KEY_SET).then().statusCode(200);
      }
      assertEquals(200, Health.ready().statusCode());
      assertEquals(200, Health.live().statusCode());
      given()
          .auth()
          .oauth2(Tokens.with(Tokens.DETAILS))
          .get("/_services/about")
          .then()
          .statusCode(200)
          .body("thumbprint", notNullValue());
      cannotKnowWhetherToRestart();
    } finally {
      Stage.startDatabase();
    }

    var back = instances.latest(Seed.CONTOSO, 1).get(0);
    Eventually.holds(() -> assertTrue(seenAt().isAfter(back.presence().seenAt())));
    assertEquals(instance.startedAt().orElseThrow(), back.presence().startedAt());
    assertEquals(List.of(), exit.statuses());
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());
    Eventually.holds(() -> given().get(KEY_SET).then().body("keys.kid[1]", equalTo(next.kid())));
    keys.retire(next.id());
    Eventually.holds(() -> given().get(KEY_SET).then().body("keys.size()", equalTo(1)));
  }

  private Instant seenAt() {
    return instances.latest(Seed.CONTOSO, 1).get(0).presence().seenAt();
  }

  private static void cannotKnowWhetherToRestart() {
    given()
        .auth()
        .oauth2(Tokens.with(Tokens.SERVICE))
        .contentType("application/json")
        .body("{\"marker\":\"0192f0c1-2345-7abc-8def-0123456789ab\"}")
        .post("/_services/internal/restart")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("code", equalTo("database-unavailable"));
  }
}
