package io.keyturn.admin.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {
  private static final Instant EXPIRATION = Instant.parse("2027-08-05T06:24:00Z");
  private static final Duration TICK = Duration.ofNanos(1);
  private static final Ladder LADDER =
      new Ladder(
          Stream.of(
                  "P90D", "P60D", "P30D", "P15D", "P7D", "P6D", "P5D", "P4D", "P3D", "P2D", "P1D",
                  "PT12H", "PT6H", "PT3H")
              .map(Duration::parse)
              .toList(),
          Duration.ofDays(1),
          Duration.ofDays(7));

  @Test
  void has14StepsBeforeAnd7After() {
    assertEquals(
        14, LADDER.steps().stream().filter(step -> step.compareTo(Duration.ZERO) > 0).count());
    assertEquals(
        List.of(0L, -1L, -2L, -3L, -4L, -5L, -6L),
        LADDER.steps().stream().skip(14).map(Duration::toDays).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-05-07T06:23:59.999999999Z, ",
    "2027-05-07T06:24:00Z, P90D",
    "2027-07-29T06:23:59.999999999Z, P15D",
    "2027-07-29T06:24:00Z, P7D",
    "2027-08-04T06:24:00Z, P1D",
    "2027-08-04T18:23:59.999999999Z, P1D",
    "2027-08-04T18:24:00Z, PT12H",
    "2027-08-05T06:23:59.999999999Z, PT3H",
    "2027-08-05T06:24:00Z, PT0S",
    "2027-08-06T06:24:00Z, -P1D",
    "2027-08-12T06:23:59.999999999Z, -P6D",
    "2027-08-12T06:24:00Z, "
  })
  void aStepIsPresentFromItsInstantToTheNextOnes(Instant now, String expected) {
    assertEquals(
        Optional.ofNullable(expected).map(Duration::parse), LADDER.present(EXPIRATION, now));
  }

  @Test
  void afterALongAbsenceTheStepsInBetweenWereMissed() {
    var since = EXPIRATION.minus(Duration.ofDays(30));
    var now = EXPIRATION.minus(Duration.ofDays(5)).plusSeconds(1);

    assertEquals(
        Stream.of("P30D", "P15D", "P7D", "P6D").map(Duration::parse).toList(),
        LADDER.missed(EXPIRATION, since, now));
    assertEquals(List.of(), LADDER.missed(EXPIRATION, now, now));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2028-02-29T00:00:00Z", // the expiration lies on a leap day
        "2028-03-01T12:00:00Z", // a leap day lies in between
        "2027-03-01T12:00:00Z",
        "2027-01-01T00:00:00Z", // the year ends in between
        "2027-03-28T02:30:00+01:00", // an hour that clocks in Berlin skip
        "2027-10-31T02:30:00+02:00" // and one they show twice
      })
  void daysHave24HoursWhateverTheCalendarSays(String expiration) {
    var at = ZonedDateTime.parse(expiration).toInstant();

    assertEquals(
        Optional.of(at.minusSeconds(30 * 86400)), LADDER.next(at, at.minusSeconds(31 * 86400)));
    assertEquals(Optional.of(Duration.ofDays(30)), LADDER.present(at, at.minusSeconds(30 * 86400)));
    assertEquals(
        Optional.of(Duration.ofDays(60)),
        LADDER.present(at, at.minusSeconds(30 * 86400).minus(TICK)));
  }

  @Property
  void atAnyMomentAtMostOneStepIsPresentAndItIsTheLatestThatBegan(
      @ForAll("expirations") Instant expiration, @ForAll("moments") Duration before) {
    var now = expiration.minus(before);
    var began =
        LADDER.steps().stream().filter(step -> !expiration.minus(step).isAfter(now)).toList();

    var present = LADDER.present(expiration, now);

    boolean over = before.compareTo(Duration.ofDays(-7)) <= 0;
    assertEquals(
        began.isEmpty() || over ? Optional.empty() : Optional.of(began.get(began.size() - 1)),
        present);
  }

  @Property
  void goingFromNextToNextMeetsEveryStepOnceAndEnds(
      @ForAll("expirations") Instant expiration, @ForAll("moments") Duration before) {
    var from = expiration.minus(before);
    var met =
        Stream.<Optional<Instant>>iterate(
                LADDER.next(expiration, from),
                Optional::isPresent,
                at -> LADDER.next(expiration, at.orElseThrow()))
            .map(at -> LADDER.present(expiration, at.orElseThrow()).orElseThrow())
            .toList();

    assertEquals(
        LADDER.steps().stream().filter(step -> expiration.minus(step).isAfter(from)).toList(), met);
  }

  @Property
  void whatIsMissedAndWhatIsPresentAreAllThatBeganSince(
      @ForAll("expirations") Instant expiration,
      @ForAll("moments") Duration first,
      @ForAll("moments") Duration second) {
    var since = expiration.minus(first.compareTo(second) > 0 ? first : second);
    var now = expiration.minus(first.compareTo(second) > 0 ? second : first);

    var all =
        Stream.concat(
                LADDER.missed(expiration, since, now).stream(),
                LADDER.present(expiration, now).stream()
                    .filter(step -> !expiration.minus(step).isBefore(since)))
            .toList();

    assertEquals(
        LADDER.steps().stream()
            .filter(step -> !expiration.minus(step).isBefore(since))
            .filter(step -> !expiration.minus(step).isAfter(now))
            .toList(),
        all);
  }

  @Test
  void withoutDaysAfterTheExpirationItEndsThere() {
    var ladder = new Ladder(List.of(Duration.ofDays(1)), Duration.ofDays(1), Duration.ZERO);

    assertEquals(Optional.empty(), ladder.present(EXPIRATION, EXPIRATION));
    assertEquals(
        Optional.of(Duration.ofDays(1)), ladder.present(EXPIRATION, EXPIRATION.minus(TICK)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', P1D, P7D, keyturn.notice.ladder",
        "PT0S, P1D, P7D, keyturn.notice.ladder",
        "P1D P2D, P1D, P7D, longest step first",
        "P1D P1D, P1D, P7D, each once",
        "P1D, PT0S, P7D, keyturn.notice.after-expiry-every",
        "P1D, P1D, -PT1S, not negative"
      })
  void aLadderThatCannotBeClimbedIsRefusedWithTheRemedy(
      String steps, Duration every, Duration lasting, String said) {
    var before =
        Stream.of(steps.split(" ")).filter(it -> !it.isEmpty()).map(Duration::parse).toList();

    var refusal =
        assertThrows(IllegalArgumentException.class, () -> new Ladder(before, every, lasting));

    assertTrue(refusal.getMessage().contains(said), refusal.getMessage());
  }

  /**
   * Whole seconds of many years, with what is special about some days more often than by chance.
   */
  @Provide
  Arbitrary<Instant> expirations() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1_700_000_000L, 4_000_000_000L).map(Instant::ofEpochSecond),
        Arbitraries.of(
            Instant.parse("2028-02-29T00:00:00Z"),
            Instant.parse("2027-12-31T23:59:59Z"),
            Instant.parse("2028-01-01T00:00:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2100-03-01T00:00:00Z")));
  }

  /** Before and after the expiration, often one second either side of a step. */
  @Provide
  Arbitrary<Duration> moments() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-10 * 86_400L, 800 * 86_400L).map(Duration::ofSeconds),
        Arbitraries.of(LADDER.steps()),
        Arbitraries.of(LADDER.steps()).map(step -> step.plusSeconds(1)),
        Arbitraries.of(LADDER.steps()).map(step -> step.minusSeconds(1)));
  }
}
