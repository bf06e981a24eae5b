package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.log.LogConfig;
import io.keyturn.common.role.RoleNames;
import io.keyturn.common.startup.StartupConfig;
import io.keyturn.common.trace.TraceConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A changed default is a changed test. */
class DefaultsTest {

  private static SmallRyeConfig settings(Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .withMapping(RoleConfig.class)
        .withMapping(IdentityProviderConfig.class)
        .withMapping(SealingConfig.class)
        .withMapping(KeySetConfig.class)
        .withMapping(StartupConfig.class)
        .withMapping(LogConfig.class)
        .withMapping(TraceConfig.class)
        .withSources(new PropertiesConfigSource(set, "test", 100))
        .build();
  }

  private static IdentityProvider provider(Map<String, String> set) {
    return settings(set).getConfigMapping(IdentityProviderConfig.class).provider();
  }

  @Test
  void roles() {
    assertEquals(
        new RoleNames(
            List.of(
                "Global Administrator",
                "Dynamics 365 Administrator",
                "Power Platform Administrator"),
            List.of("System Administrator", "System Customizer"),
            List.of("Portal Owner"),
            List.of("Viewer"),
            List.of("All Website Access"),
            List.of("keyturn-service")),
        settings(Map.of()).getConfigMapping(RoleConfig.class).names());
  }

  @Test
  void identityProvider() {
    assertEquals(
        new IdentityProvider(
            URI.create("http://localhost:8180/realms/keyturn/protocol/openid-connect/token"),
            "http://localhost:8180/realms/keyturn",
            JWSAlgorithm.PS256,
            true),
        provider(Map.of()));
    assertEquals(
        Duration.ofSeconds(5),
        settings(Map.of()).getConfigMapping(IdentityProviderConfig.class).timeout());
  }

  @Test
  void sealingHasNone() {
    var sealing = settings(Map.of()).getConfigMapping(SealingConfig.class);

    assertEquals(Optional.empty(), sealing.file());
    assertEquals(Optional.empty(), sealing.keys());
  }

  @Test
  void thereAreNoTraces() {
    assertEquals(
        Optional.empty(), settings(Map.of()).getConfigMapping(TraceConfig.class).endpoint());
  }

  @Test
  void theLogIsText() {
    assertEquals(
        LogConfig.Format.TEXT, settings(Map.of()).getConfigMapping(LogConfig.class).format());
  }

  @Test
  void unsafeSettingsAreRefused() {
    assertEquals(
        StartupConfig.UnsafeSettings.REFUSED,
        settings(Map.of()).getConfigMapping(StartupConfig.class).unsafeSettings());
  }

  @Test
  void keySet() {
    var keySet = settings(Map.of()).getConfigMapping(KeySetConfig.class);

    assertEquals(Duration.ofSeconds(1), keySet.maxAge());
    assertEquals(Duration.ofSeconds(2), keySet.ahead());
    assertEquals(Duration.ofSeconds(10), keySet.pinnedWait());
  }

  @Test
  void endpointAndAudienceFollowTheIssuer() {
    var provider = provider(Map.of("keyturn.identity-provider.issuer", "https://idp.example/r"));

    assertEquals(
        URI.create("https://idp.example/r/protocol/openid-connect/token"),
        provider.tokenEndpoint());
    assertEquals("https://idp.example/r", provider.audience());
  }

  @Test
  void endpointAudienceAndAlgorithmCanBeSet() {
    var provider =
        provider(
            Map.of(
                "keyturn.identity-provider.token-endpoint", "https://idp.example/token",
                "keyturn.identity-provider.assertion-audience", "https://idp.example/token",
                "keyturn.identity-provider.assertion-algorithm", "RS256",
                "keyturn.identity-provider.assertion-kid", "false"));

    assertEquals(
        new IdentityProvider(
            URI.create("https://idp.example/token"),
            "https://idp.example/token",
            JWSAlgorithm.RS256,
            false),
        provider);
  }

  @Test
  void noSymmetricAlgorithmIsTaken() {
    var settings = Map.of("keyturn.identity-provider.assertion-algorithm", "HS256");

    assertThrows(IllegalArgumentException.class, () -> provider(settings));
  }
}
