package io.keyturn.admin.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalPolicyTest {
  /** A Wednesday. */
  private static final Instant EXPIRY = Instant.parse("2026-12-30T12:00:00Z");

  private static final MaintenanceWindow SUNDAYS =
      new MaintenanceWindow(DayOfWeek.SUNDAY, LocalTime.of(2, 0), Duration.ofHours(2));

  @Test
  void isOffUnlessSomebodyTurnsItOn() {
    assertEquals(Optional.empty(), RenewalPolicy.OFF.cause(EXPIRY, EXPIRY));
    assertEquals(Optional.empty(), RenewalPolicy.OFF.cause(EXPIRY, EXPIRY.plusSeconds(1)));
    assertEquals(Optional.empty(), RenewalPolicy.OFF.planned(EXPIRY, EXPIRY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T11:59:59Z, ",
    "2026-11-30T12:00:00Z, THRESHOLD",
    "2026-12-30T11:59:59Z, THRESHOLD",
    "2027-01-30T12:00:00Z, THRESHOLD"
  })
  void renewsFromTheThresholdOn(Instant now, RenewalCause cause) {
    assertEquals(Optional.ofNullable(cause), on(30).cause(EXPIRY, now));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-05T12:00:00Z, ",
    "2026-12-06T01:59:59Z, ",
    "2026-12-06T02:00:00Z, THRESHOLD",
    "2026-12-06T04:00:00Z, ",
    "2026-12-27T03:59:59Z, THRESHOLD",
    "2026-12-27T04:00:00Z, LAST_CHANCE",
    "2026-12-30T12:00:00Z, LAST_CHANCE",
    "2027-01-01T00:00:00Z, LAST_CHANCE"
  })
  void waitsForAWindowUnlessNoneIsLeft(Instant now, RenewalCause cause) {
    assertEquals(Optional.ofNullable(cause), on(30, SUNDAYS).cause(EXPIRY, now));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T00:00:00Z, 2026-12-06T02:00:00Z",
    "2026-12-06T03:00:00Z, 2026-12-06T03:00:00Z",
    "2026-12-07T00:00:00Z, 2026-12-13T02:00:00Z",
    "2026-12-28T00:00:00Z, 2026-12-28T00:00:00Z"
  })
  void tellsWhenItWillRenew(Instant now, Instant planned) {
    assertEquals(Optional.of(planned), on(30, SUNDAYS).planned(EXPIRY, now));
  }

  @Test
  void whatItPlansIsWhenItFindsACause() {
    var policy = on(30, SUNDAYS);
    var planned = policy.planned(EXPIRY, Instant.parse("2026-10-01T00:00:00Z")).orElseThrow();

    assertTrue(policy.cause(EXPIRY, planned).isPresent());
    assertEquals(Optional.empty(), policy.cause(EXPIRY, planned.minusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 366, Integer.MAX_VALUE})
  void refusesAThresholdOutOfBounds(int days) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> on(days));

    assertTrue(refusal.getMessage().startsWith("thresholdDays: "), refusal.getMessage());
  }

  @Test
  void refusesWindowsOfWhichNoneMayComeInTime() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> on(7, SUNDAYS));

    assertTrue(refusal.getMessage().startsWith("thresholdDays: "), refusal.getMessage());
    assertEquals(8, on(8, SUNDAYS).thresholdDays());
    assertEquals(1, on(1).thresholdDays());
  }

  private static RenewalPolicy on(int days, MaintenanceWindow... windows) {
    return new RenewalPolicy(true, days, ZoneOffset.UTC, List.of(windows));
  }
}
