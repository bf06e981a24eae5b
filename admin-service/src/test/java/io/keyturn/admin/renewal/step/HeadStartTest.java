package io.keyturn.admin.renewal.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.SampleRenewals;
import io.keyturn.admin.renewal.StepName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadStartTest {
  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final Duration PINNED_WAIT = Duration.ofSeconds(10);
  private static final Duration MAX_AGE = Duration.ofSeconds(2);
  private static final Duration BUDGET = Duration.ofMinutes(10);

  @ParameterizedTest
  @CsvSource({"PT0S, PT3S", "PT2.999S, PT0.001S", "PT-1S, PT4S"})
  void aKeyWaitsForTheRestOfItsTime(Duration published, Duration rest) {
    var waiting = (Outcome.Waiting) missing(published, 0, RenewalReason.REQUESTED).orElseThrow();

    assertEquals(rest, waiting.delay());
    assertEquals(Reason.PUBLISHED_AHEAD, waiting.finding().reason());
  }

  @Test
  void onceItIsKnownLongEnoughItMaySign() {
    assertEquals(Optional.empty(), missing(AHEAD, 0, RenewalReason.AUTOMATIC));
  }

  @Test
  void afterwardsItWaitsForMails() {
    var waiting = (Outcome.Waiting) missing(AHEAD, 2, RenewalReason.REQUESTED).orElseThrow();

    assertEquals(Reason.CONSUMERS_BEING_TOLD, waiting.finding().reason());
  }

  @Test
  void whatReplacesALeakedKeyWaitsForNothing() {
    assertEquals(Optional.empty(), missing(Duration.ZERO, 2, RenewalReason.COMPROMISED));
  }

  @ParameterizedTest
  @CsvSource({
    "PT2S, PT2S, PT0S, keyturn.key-set.max-age",
    "PT1S, PT2S, PT0S, keyturn.key-set.max-age",
    "PT1S, PT-2S, PT0S, keyturn.key-set.max-age",
    "PT3S, PT2S, PT-1S, keyturn.key-set.pinned-wait",
    "PT3S, PT2S, PT9M57S, keyturn.renewal.step-budget",
    "PT10M, PT2S, PT0S, keyturn.renewal.step-budget"
  })
  void settingsThatWouldRefuseTokensOrStrandRenewalsAreNamed(
      Duration ahead, Duration maxAge, Duration pinnedWait, String named) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> HeadStart.Span.of(ahead, maxAge, pinnedWait, BUDGET));

    assertTrue(refused.getMessage().startsWith("keyturn.key-set.ahead"), refused.getMessage());
    assertTrue(refused.getMessage().contains(named), refused.getMessage());
  }

  private static Optional<Outcome> missing(Duration published, int mails, RenewalReason reason) {
    var span = HeadStart.Span.of(AHEAD, MAX_AGE, PINNED_WAIT, BUDGET);
    return new HeadStart(
            renewal -> published,
            (renewal, within) -> {
              assertEquals(PINNED_WAIT, within);
              return mails;
            },
            span)
        .missing(renewal(reason));
  }

  private static Renewal renewal(RenewalReason reason) {
    var sample = SampleRenewals.in(StepName.ACTIVATE, 0);
    return new Renewal(
        sample.id(),
        sample.portal(),
        SampleRenewals.order(reason),
        sample.progress(),
        sample.times());
  }
}
