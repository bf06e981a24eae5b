package io.keyturn.admin.renewal.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.fault.PlayedPortal.Mood;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Renewals of one portal under any order of events, faults, crashes and late replicas: real plan,
 * real steps, real rule of retirement, everything else in memory.
 *
 * <p>After every event what {@link Invariants} say holds, without exception; and wherever the
 * events have led, in a world that works again a person who retries comes to an end.
 */
class RenewalFaultsPropertyTest {
  private static final int ENOUGH = 100;
  private static final String STEP = "step";
  private static final String STATE = "state";

  private static PlayedProvider provider;

  @BeforeContainer
  static void start() throws IOException {
    provider = new PlayedProvider();
  }

  @AfterContainer
  static void stop() {
    provider.close();
  }

  @Provide
  Arbitrary<List<Event>> events() {
    var anything =
        Combinators.combine(
                acts(), Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
            .as(Event::new)
            .list()
            .ofMinSize(50)
            .ofMaxSize(80);
    var openings = Arbitraries.frequency(Tuple.of(3, List.<Event>of()), Tuple.of(1, turnedBack()));
    return Combinators.combine(openings, anything)
        .as((opening, rest) -> Stream.concat(opening.stream(), rest.stream()).toList());
  }

  /** A renewal that is rolled back, which takes more in a row than chance brings about often. */
  private static List<Event> turnedBack() {
    var work = new Event(Act.WORK, 5, false);
    var deadline = new Event(Act.MINUTES_PASS, 0, false);
    return List.of(
        new Event(Act.RENEWAL, 0, false),
        new Event(Act.PORTAL_CHANGES, Mood.STUBBORN.ordinal(), false),
        work,
        deadline,
        work,
        deadline,
        work);
  }

  /** Mostly progress, and faults that pass, or no renewal would ever come far. */
  private static Arbitrary<Act> acts() {
    return Arbitraries.frequencyOf(
        Tuple.of(30, Arbitraries.just(Act.WORK)),
        Tuple.of(12, Arbitraries.of(Act.CRASH, Act.COMMIT_FAILS, Act.ANSWER_IS_LOST)),
        Tuple.of(8, Arbitraries.of(Act.LEASE_IS_LOST, Act.LATE_ONE_COMES_BACK)),
        Tuple.of(5, Arbitraries.of(Act.DIRECTORY_FAILS, Act.DIRECTORY_LOSES_ANSWER)),
        Tuple.of(5, Arbitraries.just(Act.DIRECTORY_RECOVERS)),
        Tuple.of(2, Arbitraries.just(Act.PROPAGATION_STOPS)),
        Tuple.of(4, Arbitraries.just(Act.PROPAGATION_GOES_ON)),
        Tuple.of(10, Arbitraries.just(Act.PORTAL_CHANGES)),
        Tuple.of(3, Arbitraries.just(Act.PORTAL_GETS_WELL)),
        Tuple.of(10, Arbitraries.of(Act.RENEWAL, Act.RENEWAL, Act.RENEWAL, Act.COMPROMISE)),
        Tuple.of(8, Arbitraries.just(Act.RETRY)),
        Tuple.of(12, Arbitraries.of(Act.MINUTES_PASS, Act.HOURS_PASS)),
        Tuple.of(6, Arbitraries.of(Act.RETIREMENT, Act.CRASH_IN_RETIREMENT)));
  }

  @Property(tries = 60)
  @StatisticsReport(StatisticsReportMode.OFF)
  void noSequenceStrandsThePortal(@ForAll("events") List<Event> events) {
    var world = new World(provider);
    world.calm();
    retryUntilDone(world, new Invariants(world));

    assertSound(world, events);

    // Fails where the generator no longer reaches what this is about.
    Statistics.label(STEP).coverage(all(StepName.values()));
    Statistics.label(STATE).coverage(all(RenewalState.values()));
  }

  @Property(tries = 15)
  @StatisticsReport(StatisticsReportMode.OFF)
  void noSequenceStrandsAPortalThatGetsItsFirstKey(@ForAll("events") List<Event> events) {
    assertSound(new World(provider), events);
  }

  private static Consumer<StatisticsCoverage> all(Object... values) {
    return coverage -> {
      for (var value : values) {
        coverage.check(value).count(count -> count > 0);
      }
    };
  }

  private static void assertSound(World world, List<Event> events) {
    var invariants = new Invariants(world);
    for (var event : events) {
      event.happen(world, invariants);
      Statistics.label(STEP).collect(world.latest().facts().progress().step());
      Statistics.label(STATE).collect(world.latest().state());
    }
    world.calm();
    retryUntilDone(world, invariants);
    var kid = world.active().orElseThrow().kid();
    assertEquals(Optional.of(kid), world.portal().servedKid());
    world.hoursPass();
    assertEquals(Set.of(kid), world.registered(), "registrations");
  }

  private static void retryUntilDone(World world, Invariants invariants) {
    for (int time = 0; time < ENOUGH && world.latest().state() != RenewalState.SUCCEEDED; time++) {
      world.retry();
      new Event(Act.WORK, 0, false).happen(world, invariants);
    }
    assertEquals(RenewalState.SUCCEEDED, world.latest().state(), () -> "" + world.latest().facts());
  }
}
