package io.keyturn.common.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {
  private static final Instant EXPIRATION = Instant.parse("2028-03-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "P90D, NOTICE",
    "P30DT0.000001S, NOTICE",
    "P30D, WARNING",
    "P7DT0.000001S, WARNING",
    "P7D, CRITICAL",
    "PT0.000001S, CRITICAL",
    "PT0S, EXPIRED",
    "-P400D, EXPIRED"
  })
  void growsAsTheExpirationComesNearer(Duration left, Severity expected) {
    assertEquals(expected, Severity.of(EXPIRATION, EXPIRATION.minus(left)));
  }
}
