package io.keyturn.portal.connection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.testing.LogCapture;
import io.keyturn.common.testing.Silence;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.FakeProvider.Mood;
import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that checks the assertions for real. */
@QuarkusTest
@WithTestResource(StageResource.class)
class ConnectionComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject EnvironmentStore environments;
  @Inject PublishedKeys published;

  private LogCapture log;

  @BeforeEach
  void listen() throws Exception {
    Eventually.holds(ConnectionComponentTest::connected);
    log = LogCapture.open();
  }

  @AfterEach
  void allIsWellAgainAndNothingSecretWasLogged() throws Exception {
    Stage.mood(Mood.FINE);
    Eventually.holds(ConnectionComponentTest::connected);
    log.close();
    var silence = new Silence().about(Stage.setting("keyturn.sealing.keys").substring(2));
    Stage.secrets().forEach(silence::about);
    var active = keys.active(Seed.CONTOSO).orElseThrow();
    var secret = keys.open(active.id()).orElseThrow().privateKey().getEncoded();
    // The beginning is the same in all keys.
    silence.about(Arrays.copyOfRange(secret, 400, 440));
    assertFalse(log.linesWith("CONNECTED").isEmpty());
    log.linesWith("").forEach(silence::isKeptBy);
  }

  @Test
  void losesTheEnvironmentAndFindsItAgain() throws Exception {
    Stage.mood(Mood.ENVIRONMENT_DOWN);

    Eventually.holds(() -> disconnected("environment-unreachable"));
    Eventually.holds(() -> assertEquals(1, log.linesWith("WARN DISCONNECTED").size()));

    Stage.mood(Mood.FINE);

    Eventually.holds(ConnectionComponentTest::connected);
    Eventually.holds(() -> assertEquals(1, log.linesWith("INFO CONNECTED").size()));
  }

  @Test
  void getsAnotherTokenWhereTheEnvironmentTakesThisOneNoLonger() throws Exception {
    int before = Stage.tokenCount();

    Stage.forgetTokens();

    Eventually.holds(() -> assertTrue(Stage.tokenCount() > before));
    Eventually.holds(ConnectionComponentTest::connected);
  }

  @Test
  void saysThatTheProviderRefusesTheKey() throws Exception {
    Stage.mood(Mood.REFUSES_CLIENT);
    Stage.forgetTokens();

    Eventually.holds(() -> disconnected("key-refused"));
  }

  @Test
  void saysThatTheProviderIsAway() throws Exception {
    Stage.mood(Mood.PROVIDER_DOWN);
    Stage.forgetTokens();

    Eventually.holds(() -> disconnected("provider-unreachable"));
  }

  @Test
  void goesWhereTheEnvironmentGoes() throws Exception {
    var environment = environments.find(new EnvironmentId("contoso-org")).orElseThrow();
    environments.put(at(environment, URI.create("http://localhost:1/away")));

    published.refresh();

    Eventually.holds(() -> disconnected("environment-unreachable"));
    environments.put(environment);
    published.refresh();
    Eventually.holds(ConnectionComponentTest::connected);
  }

  private static Environment at(Environment there, URI url) {
    return new Environment(
        there.id(), there.name(), url, there.organisation(), there.supportContact());
  }

  private static void connected() {
    about("CONNECTED", null);
    assertTrue(Health.metrics().contains("\nkeyturn_portal_connected 1.0"));
  }

  private static void disconnected(String reason) {
    about("DISCONNECTED", reason);
    assertTrue(Health.metrics().contains("\nkeyturn_portal_connected 0.0"));
  }

  private static void about(String state, String reason) {
    given()
        .auth()
        .oauth2(Tokens.with(Tokens.DETAILS))
        .get("/_services/about")
        .then()
        .statusCode(200)
        .body("connection.state", equalTo(state))
        .body("connection.since", notNullValue())
        .body("connection.reason", equalTo(reason))
        .body("connection.detail", reason == null ? nullValue() : notNullValue());
  }
}
