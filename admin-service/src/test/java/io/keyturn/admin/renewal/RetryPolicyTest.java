package io.keyturn.admin.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final RetryPolicy policy =
      new RetryPolicy(Duration.ofSeconds(1), LONGEST, Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32"})
  void thePauseDoublesWithEveryFailedTry(int failedTries, int seconds) {
    assertEquals(Duration.ofSeconds(seconds), policy.pause(failedTries, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 31, 32, 63, 64, 65, 1_000, Integer.MAX_VALUE})
  void noPauseIsLongerThanTheLongest(int failedTries) {
    assertEquals(LONGEST, policy.pause(failedTries, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -100})
  void noFailedTryPausesAsOneDoes(int failedTries) {
    assertEquals(policy.pause(1, 0), policy.pause(failedTries, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.25, 0.5, 0.75, 0.999, 1})
  void jitterTakesUpToAQuarterOffAndNeverAddsAnything(double jitter) {
    for (int failedTries = 1; failedTries < 100; failedTries++) {
      var full = policy.pause(failedTries, 0);
      var pause = policy.pause(failedTries, jitter);

      assertTrue(pause.compareTo(full) <= 0, "longer than " + full);
      assertTrue(pause.compareTo(full.multipliedBy(3).dividedBy(4)) >= 0, "shorter: " + pause);
    }
  }

  @Test
  void fullJitterTakesTheWholeQuarterOff() {
    assertEquals(Duration.ofSeconds(45), policy.pause(10, 1));
  }

  @Test
  void aFirstPauseOfDaysDoesNotOverflow() {
    var days = new RetryPolicy(Duration.ofDays(365), Duration.ofDays(366), Duration.ofDays(1));

    assertEquals(Duration.ofDays(366), days.pause(Integer.MAX_VALUE, 0));
  }

  @Test
  void aFirstPauseBeyondTheLongestIsCutAtOnce() {
    var cut = new RetryPolicy(Duration.ofMinutes(5), LONGEST, Duration.ofMinutes(10));

    assertEquals(LONGEST, cut.pause(1, 0));
  }

  @Test
  void theBudgetIsUsedUpFromItsEndOn() {
    assertFalse(policy.exhausted(Duration.ofMinutes(10).minusMillis(1)));
    assertTrue(policy.exhausted(Duration.ofMinutes(10)));
    assertTrue(policy.exhausted(Duration.ofMinutes(10).plusMillis(1)));
  }
}
