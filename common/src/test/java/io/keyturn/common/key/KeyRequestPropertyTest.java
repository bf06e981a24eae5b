package io.keyturn.common.key;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;

class KeyRequestPropertyTest {

  @Property
  void aDayHas86400SecondsWhateverTheMachinesZone(
      @ForAll @IntRange(min = 1, max = 3650) int days,
      @ForAll @LongRange(min = 0, max = 7_258_118_400L) long second) {
    var machine = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      var expiry = new KeyRequest(Period.ofDays(days), 2048).expiry(at(second));

      assertEquals(Duration.ofDays(days), Duration.between(at(second), expiry));
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  @Property
  void yearsKeepTheDateAndOnly29FebruaryMovesToThe28th(
      @ForAll @DateRange(min = "1996-01-01", max = "2104-12-31") LocalDate begin,
      @ForAll @IntRange(min = 1, max = 50) int years) {
    var notBefore = begin.atTime(23, 59, 59).toInstant(UTC);

    var end = new KeyRequest(Period.ofYears(years), 2048).expiry(notBefore).atOffset(UTC);

    boolean leapDay = begin.getMonthValue() == 2 && begin.getDayOfMonth() == 29;
    int day = leapDay && !end.toLocalDate().isLeapYear() ? 28 : begin.getDayOfMonth();
    assertEquals(
        LocalDate.of(begin.getYear() + years, begin.getMonth(), day).atTime(23, 59, 59),
        end.toLocalDateTime());
  }

  @Property
  void partsOfASecondDoNotCount(
      @ForAll @LongRange(min = 0, max = 7_258_118_400L) long second,
      @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
    var request = new KeyRequest(Period.ofMonths(1), 2048);

    assertEquals(request.expiry(at(second)), request.expiry(at(second).plusNanos(nanos)));
  }

  @Property(tries = 20)
  void isExpiredFromTheExpirationOnAndNotASecondBefore(
      @ForAll @LongRange(min = 0, max = 7_258_118_400L) long second) {
    var key = Keys.begunAt(at(second));
    var expiration = key.certificate().notAfter();

    assertFalse(key.expired(expiration.minusNanos(1)));
    assertTrue(key.expired(expiration));
    assertTrue(key.expired(expiration.plusSeconds(1)));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
