package io.keyturn.admin.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceWindowTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** 2026-11-22 is a Sunday; Berlin is one hour ahead of UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T00:59:59Z, false",
    "2026-11-22T01:00:00Z, true",
    "2026-11-22T02:59:59Z, true",
    "2026-11-22T03:00:00Z, false",
    "2026-11-23T01:00:00Z, false"
  })
  void lastsFromItsBeginUpToItsEndInLocalTime(Instant time, boolean open) {
    assertEquals(open, window(DayOfWeek.SUNDAY, "02:00", "PT2H").contains(at(time)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T21:59:59Z, false",
    "2026-11-22T22:00:00Z, true",
    "2026-11-23T00:30:00Z, true",
    "2026-11-23T01:59:59Z, true",
    "2026-11-23T02:00:00Z, false"
  })
  void goesOnOverMidnightAndTheEndOfTheWeek(Instant time, boolean open) {
    assertEquals(open, window(DayOfWeek.SUNDAY, "23:00", "PT4H").contains(at(time)));
  }

  /** On 2027-03-28 Berlin's clocks go from 02:00 (+1) to 03:00 (+2). */
  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:59:59Z, false",
    "2027-03-28T01:00:00Z, false",
    "2027-03-28T01:30:00Z, true",
    "2027-03-28T02:29:59Z, true",
    "2027-03-28T02:30:00Z, false"
  })
  void beginsLaterWhereTheClocksSkipItsBegin(Instant time, boolean open) {
    assertEquals(open, window(DayOfWeek.SUNDAY, "02:30", "PT1H").contains(at(time)));
  }

  /** On 2026-10-25 Berlin's clocks go from 03:00 (+2) back to 02:00 (+1). */
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:29:59Z, false",
    "2026-10-25T00:30:00Z, true",
    "2026-10-25T01:15:00Z, true",
    "2026-10-25T01:29:59Z, true",
    "2026-10-25T01:30:00Z, false",
    "2026-10-25T01:45:00Z, false"
  })
  void comesOnceWhereTheClocksRepeatItsBegin(Instant time, boolean open) {
    assertEquals(open, window(DayOfWeek.SUNDAY, "02:30", "PT1H").contains(at(time)));
  }

  @Test
  void lastsAsLongAsItSaysWhenTheClocksChangeWithinIt() {
    var window = window(DayOfWeek.SATURDAY, "23:00", "PT4H");

    assertTrue(window.contains(at(Instant.parse("2027-03-28T01:59:59Z"))));
    assertEquals(false, window.contains(at(Instant.parse("2027-03-28T02:00:00Z"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T00:59:59Z, 2026-11-22T01:00:00Z",
    "2026-11-22T01:00:00Z, 2026-11-22T01:00:00Z",
    "2026-11-22T01:00:01Z, 2026-11-29T01:00:00Z",
    "2026-12-31T12:00:00Z, 2027-01-03T01:00:00Z",
    "2027-03-22T12:00:00Z, 2027-03-28T01:00:00Z",
    "2028-02-28T12:00:00Z, 2028-03-05T01:00:00Z"
  })
  void nextBeginsAtOrAfterTheGivenTime(Instant time, Instant begin) {
    var next = window(DayOfWeek.SUNDAY, "02:00", "PT2H").nextBegin(at(time));

    assertEquals(begin, next.toInstant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT14M59S", "PT0S", "PT-1H", "PT24H0.001S", "P2D"})
  void isNeitherTooShortToBeSeenNorLongerThanADay(String length) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> window(DayOfWeek.SUNDAY, "02:00", length));

    assertTrue(refusal.getMessage().startsWith("windows: "), refusal.getMessage());
  }

  @Test
  void mayLastAWholeDay() {
    var window = window(DayOfWeek.SUNDAY, "00:00", "PT24H");

    assertTrue(window.contains(at(Instant.parse("2026-11-22T22:59:59Z"))));
    assertEquals(false, window.contains(at(Instant.parse("2026-11-22T23:00:00Z"))));
  }

  private static MaintenanceWindow window(DayOfWeek day, String from, String length) {
    return new MaintenanceWindow(day, LocalTime.parse(from), Duration.parse(length));
  }

  private static ZonedDateTime at(Instant time) {
    return time.atZone(BERLIN);
  }
}
