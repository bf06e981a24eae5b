package io.keyturn.admin.center;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.common.portal.PortalState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final Instant NOW = Instant.parse("2028-02-29T12:00:00Z");
  private static final Duration WARN = Duration.ofDays(90);

  /** {@code left} is an ISO 8601 duration until the expiration; empty where there is no key. */
  @ParameterizedTest
  @CsvSource({
    "PROVISIONING, ,        ,            SETTING_UP",
    "PROVISIONING, ,        RUNNING,     SETTING_UP",
    "INSTALLING,   P400D,   ,            VALID",
    "READY,        ,        ,            NO_KEY",
    "READY,        ,        RUNNING,     RENEWING",
    "READY,        P400D,   SUCCEEDED,   VALID",
    "READY,        P400D,   RUNNING,     RENEWING",
    "READY,        PT-1S,   RUNNING,     RENEWING",
    "READY,        PT0S,    ,            EXPIRED",
    "READY,        PT-1S,   FAILED,      EXPIRED",
    "READY,        PT1S,    FAILED,      RENEWAL_FAILED",
    "READY,        P400D,   ROLLED_BACK, RENEWAL_FAILED",
    "READY,        P7D,     ,            OVERDUE",
    "READY,        P7DT1S,  ,            EXPIRING",
    "READY,        P90D,    ,            EXPIRING",
    "READY,        P90DT1S, ,            VALID",
    "STOPPED,      P400D,   ,            STOPPED",
    "STOPPED,      P3D,     ,            OVERDUE"
  })
  void theMostPressingIsSaid(
      PortalState state, Duration left, RenewalState renewal, Standing expected) {
    var expiresAt = left == null ? null : NOW.plus(left);

    assertEquals(expected, Standing.of(state, expiresAt, renewal, NOW, WARN));
  }
}
