package io.keyturn.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.Silence;
import io.keyturn.common.testing.TestSealing;
import io.keyturn.portal.testing.PortalProcess;
import io.keyturn.portal.testing.StoppablePostgres;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service, with a database that knows no portal at all. */
class RefusalToStartIT {
  private static final String ID = "KEYTURN_PORTAL_ID";
  private static final String SEALING = TestSealing.entry(1);
  private static final StoppablePostgres POSTGRES = new StoppablePostgres();

  @BeforeAll
  static void start() {
    POSTGRES.start().migrate();
  }

  @AfterAll
  static void stop() {
    POSTGRES.close();
  }

  @Test
  void namesTheSettingAndTheRemedyWhereThePortalIsNotRegistered() throws Exception {
    var output = refusal(Map.of(ID, "nosuch"));

    assertTrue(output.contains("Portal nosuch is not registered"), output);
    assertTrue(output.contains("POST /api/v1/portals"), output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not an id", "co"})
  void namesTheSettingThatIsMalformed(String id) throws Exception {
    var output = refusal(Map.of(ID, id));

    assertTrue(output.contains("is not usable"), output);
  }

  @Test
  void namesTheSettingThatIsMissing() throws Exception {
    var output = refusal(Map.of());

    assertTrue(output.contains("is not set"), output);
  }

  @Test
  void namesAllSettingsAtOnceThatAreUnsafeOrCannotWork() throws Exception {
    var output =
        output(
            Map.of(
                ID,
                "contoso",
                "KEYTURN_IDENTITY_PROVIDER_ISSUER",
                "http://idp.example/realms/keyturn",
                "KEYTURN_CONNECTION_CHECK",
                "PT0S",
                "QUARKUS_HTTP_HOST",
                "0.0.0.0"));

    assertTrue(output.contains("These settings are refused:"), output);
    assertTrue(output.contains("- keyturn.identity-provider.issuer (KEYTURN_"), output);
    assertTrue(output.contains("- keyturn.connection.check (KEYTURN_"), output);
    assertTrue(output.contains("- keyturn.sign-in.base (KEYTURN_"), output);
  }

  private static String refusal(Map<String, String> settings) throws Exception {
    var output = output(settings);
    assertTrue(output.contains("keyturn.portal.id (KEYTURN_PORTAL_ID)"), output);
    return output;
  }

  private static String output(Map<String, String> settings) throws Exception {
    var all = new HashMap<>(settings);
    all.put("KEYTURN_DATABASE_URL", POSTGRES.url());
    all.put("KEYTURN_DATABASE_USERNAME", StoppablePostgres.USER);
    all.put("KEYTURN_DATABASE_PASSWORD", "pa55-w0rd");
    all.put("KEYTURN_SEALING_KEYS", SEALING);
    try (var portal = new PortalProcess(all)) {
      assertEquals(1, portal.exitStatus(), portal::output);
      new Silence().about("pa55-w0rd").about(SEALING.substring(2)).isKeptBy(portal.output());
      return portal.output();
    }
  }
}
