package io.keyturn.portal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.expiry.Severity;
import io.keyturn.common.runtime.RoleConfig;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.portal.publication.PortalKeys;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class ExpiryNoticesComponentTest {
  @Inject PublishedKeys published;
  @Inject AboutConfig config;
  @Inject RoleConfig roles;

  private PortalKeys keys;
  private Instant expiration;
  private SettableClock clock;
  private ExpiryNotices notices;

  @BeforeEach
  void begin() {
    keys = published.keys().orElseThrow();
    expiration = keys.active().orElseThrow().certificate().notAfter();
    clock = new SettableClock(expiration);
    notices = new ExpiryNotices(config, roles, clock);
  }

  @ParameterizedTest
  @CsvSource({
    "P90DT0.000001S, false",
    "P90D, true",
    "PT0S, true",
    "-P1000D, true",
  })
  void beginNinetyDaysBeforeAndDoNotEndByThemselves(Duration left, boolean expected) {
    clock.set(expiration.minus(left));

    assertEquals(expected, notices.of(keys, Language.EN).isPresent());
  }

  @Test
  void sayWhenWhatHappensAndWhoMayDoSomething() {
    clock.set(expiration.minus(Duration.ofDays(6)));

    assertEquals(
        new ExpiryNotice(
            Severity.CRITICAL,
            "The authentication key of this portal expires in 6 days, on %s. With an expired key the"
                    .formatted(date(Language.EN))
                + " portal cannot sign in to its environment and cannot serve visitors. To renew"
                + " the key in the admin center you need one of the roles Global Administrator,"
                + " System Administrator:contoso-org, Portal Owner:contoso.",
            expiration.toString()),
        notices.of(keys, Language.EN).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, P2D, The authentication key of this portal expires in 2 days",
    "DE, P2D, Der Authentifizierungsschlüssel dieses Portals läuft in 2 Tagen ab",
    "ES, P2D, La clave de autenticación de este portal caduca en 2 días",
    "EN, -P2D, The authentication key of this portal expired 2 days ago",
    "DE, -P2D, Der Authentifizierungsschlüssel dieses Portals ist vor 2 Tagen abgelaufen",
    "ES, -P2D, La clave de autenticación de este portal caducó hace 2 días",
    "EN, PT0S, The authentication key of this portal expired just now"
  })
  void speakTheReadersLanguage(Language language, Duration left, String expected) {
    clock.set(expiration.minus(left));

    var message = notices.of(keys, language).orElseThrow().message();

    assertEquals(expected, message.substring(0, message.indexOf(',')));
    assertTrue(message.contains(date(language)), message);
    assertTrue(message.contains("Portal Owner:contoso"), message);
  }

  @Test
  void thereAreNoneWithoutAKey() {
    var keyless = new PortalKeys(keys.portal(), keys.environment(), List.of(), List.of(), Set.of());

    assertEquals(Optional.empty(), notices.of(keyless, Language.EN));
  }

  private String date(Language language) {
    return new ExpiryText(language).date(expiration);
  }
}
