package io.keyturn.admin.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.testing.SettableClock;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final KeyPolicy policy = new KeyPolicy(new Config(), clock);

  @Test
  void noWishIsAKeyAsConfigured() {
    assertEquals(new KeyRequest(Period.ofYears(2), 3072), policy.decide(null));
    assertEquals(new KeyRequest(Period.ofYears(2), 3072), policy.decide(KeyWish.NONE));
  }

  @ParameterizedTest
  @CsvSource({"P6D, 2048", "P1Y, 3072", "P1Y2M3D, 4096", "p6d, 2048", "P3Y, 3072", "P36M, 3072"})
  void aWishWithinTheLimitsIsGranted(String validity, int size) {
    var decided = policy.decide(new KeyWish(validity, size));

    assertEquals(new KeyRequest(Period.parse(validity), size), decided);
  }

  @Test
  void whatIsLeftOutIsAsConfigured() {
    assertEquals(new KeyRequest(Period.ofDays(6), 3072), policy.decide(new KeyWish("P6D", null)));
    assertEquals(new KeyRequest(Period.ofYears(2), 4096), policy.decide(new KeyWish(null, 4096)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2 years",
        "P",
        "PT1H",
        "P1Y;",
        "P0D",
        "P-1D",
        "-P1D",
        "P1Y-1D",
        "P3Y1D",
        "P1097D",
        "P9999Y",
        "P2147483647Y",
        "P99999999999Y",
        "P2147483647D"
      })
  void aValidityThatIsMalformedOrTooLongIsRefusedByName(String validity) {
    var problem = assertRefused(new KeyWish(validity, null));

    assertTrue(problem.getDetail().startsWith("validity: "), problem.getDetail());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2048, 1024, 2047, 2049, 8192, Integer.MAX_VALUE})
  void anotherSizeIsRefusedByName(int size) {
    var problem = assertRefused(new KeyWish(null, size));

    assertTrue(problem.getDetail().startsWith("size: "), problem.getDetail());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, P1096D, true", // 2028 is a leap year
    "2026-01-01T00:00:00Z, P1097D, false",
    "2028-02-29T12:00:00Z, P3Y, true",
    "2028-03-01T00:00:00Z, P1095D, true",
    "2028-03-01T00:00:00Z, P1096D, false"
  })
  void theLimitIsCountedInCalendarDays(Instant now, String validity, boolean granted) {
    clock.set(now);
    var wish = new KeyWish(validity, null);

    if (granted) {
      assertEquals(Period.parse(validity), policy.decide(wish).validity());
    } else {
      assertRefused(wish);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "P2Y")
  void everyRefusalEndsAsASentence(String validity) {
    var problem = assertRefused(new KeyWish(validity, 1));

    assertTrue(problem.getDetail().endsWith("."), problem.getDetail());
  }

  private HttpProblem assertRefused(KeyWish wish) {
    var problem = assertThrows(HttpProblem.class, () -> policy.decide(wish));
    assertEquals(400, problem.getStatusCode());
    assertEquals("key-refused-by-policy", problem.getParameters().get("code"));
    return problem;
  }

  private static final class Config implements KeyPolicyConfig {
    @Override
    public Period validity() {
      return Period.ofYears(2);
    }

    @Override
    public Period maxValidity() {
      return Period.ofYears(3);
    }

    @Override
    public int size() {
      return 3072;
    }
  }
}
