package io.keyturn.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Silence;
import io.keyturn.common.testing.TestSealing;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.FakeProvider;
import io.keyturn.portal.testing.PortalProcess;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StoppablePostgres;
import io.keyturn.portal.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service from its start to its end. */
class PortalServiceIT {
  private static final String READY = "/q/health/ready";
  private static final String LIVE = "/q/health/live";
  private static final String SEALING = TestSealing.entry(1);
  private static final String ROLE = "keyturn_portal";

  /** What operators grant. */
  private static final Path GRANTS = Path.of("../deploy/kubernetes/database/grants.sql");

  private final StoppablePostgres postgres = new StoppablePostgres();
  private final FakeProvider provider = new FakeProvider();

  @BeforeEach
  void tokensAreOfThisProvider() {
    System.setProperty("keyturn.identity-provider.issuer", provider.issuer());
    System.setProperty("test.provider-key", provider.signingKey().toJSONString());
  }

  @AfterEach
  void clear() {
    System.clearProperty("keyturn.identity-provider.issuer");
    System.clearProperty("test.provider-key");
    provider.close();
    postgres.close();
  }

  private PortalProcess portal() {
    return new PortalProcess(
        Map.of(
            "KEYTURN_PORTAL_ID",
            Seed.CONTOSO.value(),
            "KEYTURN_DATABASE_URL",
            postgres.url() + "?currentSchema=keyturn",
            "KEYTURN_DATABASE_USERNAME",
            ROLE,
            "KEYTURN_DATABASE_PASSWORD",
            "pa55-w0rd",
            "KEYTURN_SEALING_KEYS",
            SEALING,
            "KEYTURN_IDENTITY_PROVIDER_ISSUER",
            provider.issuer(),
            "KEYTURN_SHUTDOWN_DELAY",
            "PT10S",
            "QUARKUS_LOG_CATEGORY__IO_KEYTURN__LEVEL",
            "DEBUG"));
  }

  private void startDatabase() throws SQLException {
    postgres.start();
    try (var database = postgres.connect();
        var statement = database.createStatement()) {
      statement.execute("create role " + ROLE + " login");
    }
  }

  /** Schema, portal and key come at once, or else the process could see a schema of no portal. */
  private KeyCertificate migrate() throws SQLException, IOException {
    Flyway.configure()
        .dataSource(postgres.url(), StoppablePostgres.USER, StoppablePostgres.USER)
        .schemas("prepared")
        .target("12")
        .load()
        .migrate();
    try (var database = postgres.connect();
        var statement = database.createStatement()) {
      statement.execute("set search_path to prepared");
      var seed = new Seed(database, SEALING);
      seed.portal(Seed.CONTOSO, "READY", provider.environment());
      var key = seed.activeKey(Seed.CONTOSO).certificate();
      provider.trust(new RSAKey.Builder(key.publicKey()).keyID(key.kid()).build());
      statement.execute("grant usage on schema prepared to " + ROLE);
      statement.execute(Files.readString(GRANTS));
      statement.execute("alter schema prepared rename to keyturn");
      return key;
    }
  }

  @Test
  void livesWithoutADatabaseAndIsReadyOnceThereIsASchema() throws Exception {
    try (var portal = portal()) {
      Eventually.holds(() -> assertEquals(200, portal.status(LIVE), portal::output));
      Eventually.holds(() -> assertTrue(portal.body(READY).contains("KEYTURN_DATABASE_URL")));
      given().get(portal.at("/_services/auth/publickey")).then().statusCode(503);
      given()
          .accept("text/html")
          .get(portal.at("/_services/about"))
          .then()
          .statusCode(200)
          .header("Refresh", "5")
          .body(containsString("The portal is starting and is loading its keys."));

      startDatabase();

      Eventually.holds(() -> assertTrue(portal.body(READY).contains("no Keyturn schema")));
      assertEquals(503, portal.status(READY));
      assertEquals(200, portal.status(LIVE));

      migrate();

      Eventually.holds(() -> assertEquals(200, portal.status(READY), portal::output));
      given()
          .get(portal.at("/_services/auth/publickey"))
          .then()
          .statusCode(200)
          .body(startsWith("-----BEGIN PUBLIC KEY-----"));
      keepsSecrets(portal);
    }
  }

  @Test
  void goesOnAnsweringAndTakesLeaveWhenItIsTerminated() throws Exception {
    startDatabase();
    var key = migrate();
    try (var portal = portal()) {
      Eventually.holds(() -> assertEquals(key.kid() + " connected running", instance()));
      var publicKey = portal.at("/_services/auth/publickey");
      given().get(publicKey).then().statusCode(200).header("Connection", nullValue());
      assertEquals(200, portal.status(READY), portal::output);

      portal.terminate();

      Eventually.holds(() -> assertEquals(503, portal.status(READY), portal::output));
      given().get(publicKey).then().statusCode(200).header("Connection", "close");

      assertEquals(143, portal.exitStatus(), portal::output);
      assertEquals(key.kid() + " disconnected stopped", instance());
      keepsSecrets(portal);
    }
  }

  @Test
  void endsWithZeroWhenItIsToldToRestart() throws Exception {
    startDatabase();
    var key = migrate();
    try (var portal = portal()) {
      Eventually.holds(() -> assertEquals(key.kid() + " connected running", instance()));
      var marker = UUID.randomUUID();
      run("update keyturn.portal set restart_marker = ?, restart_requested_at = now()", marker);
      var token = Tokens.with(Tokens.SERVICE);

      var answer =
          portal.post("/_services/internal/restart", token, "{\"marker\":\"" + marker + "\"}");

      assertEquals(202, answer.statusCode(), answer::body);
      assertEquals(0, portal.exitStatus(), portal::output);
      assertEquals(key.kid() + " disconnected stopped", instance());
      new Silence().about(token).isKeptBy(portal.output());
      keepsSecrets(portal);
    }
  }

  /** That this is enough for all the rest is shown by the other tests. */
  @Test
  void mayNoteFetchesAndDoNothingElseToTheKeyTable() throws Exception {
    startDatabase();
    migrate();
    try (var database = postgres.connect();
        var statement = database.createStatement()) {
      statement.execute("set search_path to keyturn; set role " + ROLE);
      statement.execute("update key_consumer set fetched_at = now(), fetched_from = 'URL'");
      for (String forbidden :
          List.of(
              "update authentication_key set state = state",
              "update portal set restart_marker = restart_marker",
              "update key_consumer set contact = contact",
              "delete from portal_instance",
              "select 1 from audit_event",
              "select 1 from webhook",
              "create table mine (id int)")) {
        var refusal = assertThrows(SQLException.class, () -> statement.execute(forbidden));
        assertEquals("42501", refusal.getSQLState(), forbidden);
      }
    }
  }

  private void keepsSecrets(PortalProcess portal) {
    var silence = new Silence().about("pa55-w0rd").about(SEALING.substring(2));
    provider.secrets().forEach(silence::about);
    silence.isKeptBy(portal.output());
  }

  private String instance() throws SQLException {
    var sql =
        "select kid || case when connected then ' connected' else ' disconnected' end"
            + " || case when stopped_at is null then ' running' else ' stopped' end"
            + " from keyturn.portal_instance";
    try (var database = postgres.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "none";
    }
  }

  private void run(String sql, Object value) throws SQLException {
    try (var database = postgres.connect();
        var statement = database.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.executeUpdate();
    }
  }
}
