package io.keyturn.admin.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RenewalPlanTest {
  private static final Duration BUDGET = Duration.ofMinutes(10);
  private static final Duration EARLY = Duration.ofSeconds(1);
  private static final Finding FINDING = new Finding(Reason.INTERNAL_ERROR, "seen");
  private static final RetryPolicy RETRIES =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), BUDGET);
  private static final Runnable COMMIT = () -> {};
  private static final Runnable BACK = () -> {};

  private final List<StepName> ran = new ArrayList<>();
  private final RenewalPlan noWayBack = plan(renewal -> Optional.empty());
  private final RenewalPlan withWayBack = plan(renewal -> Optional.of(BACK));

  @Test
  void runsThePresentStepAlone() {
    noWayBack.run(SampleRenewals.claim(StepName.PROVE, 0, EARLY));

    assertEquals(List.of(StepName.PROVE), ran);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERATE, REGISTER",
    "REGISTER, PROVE",
    "PROVE, ACTIVATE",
    "ACTIVATE, RESTART",
    "RESTART, VERIFY"
  })
  void aStepThatIsDoneIsFollowedByTheNext(StepName step, StepName next) {
    var settlement = settle(noWayBack, step, EARLY, Outcome.advanced(COMMIT));

    assertEquals(new Settlement.Next(next, COMMIT), settlement);
  }

  @ParameterizedTest
  @CsvSource({"VERIFY, SUCCEEDED", "ROLL_BACK, ROLLED_BACK"})
  void theLastStepsEndTheRenewal(StepName step, RenewalState state) {
    var settlement = settle(noWayBack, step, EARLY, Outcome.advanced(COMMIT));

    assertEquals(new Settlement.Finished(state, COMMIT), settlement);
  }

  @ParameterizedTest
  @EnumSource(StepName.class)
  void aStepThatIsDoneCountsHoweverLateItIs(StepName step) {
    var settlement = settle(noWayBack, step, BUDGET.multipliedBy(5), Outcome.advanced());

    assertTrue(
        settlement instanceof Settlement.Next || settlement instanceof Settlement.Finished,
        settlement::toString);
  }

  @ParameterizedTest
  @EnumSource(StepName.class)
  void aStepThatWaitsIsLookedAtAgainAfterItsOwnDelay(StepName step) {
    var delay = Duration.ofMillis(250);

    var settlement = settle(withWayBack, step, EARLY, new Outcome.Waiting(delay, FINDING));

    assertEquals(new Settlement.Again(delay, FINDING), settlement);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "6, 60", "100, 60"})
  void aFailedTryIsRepeatedAfterADoublingPause(int triesBefore, int seconds) {
    var claim = SampleRenewals.claim(StepName.REGISTER, triesBefore, EARLY);

    var settlement = noWayBack.settle(claim, failed(true, Optional.empty()));

    assertEquals(new Settlement.Again(Duration.ofSeconds(seconds), FINDING), settlement);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "2, 2", "1, 2", "0, 2"})
  void thePauseThatTheOtherSideAsksForOnlyEverLengthensTheOwn(int asked, int seconds) {
    var claim = SampleRenewals.claim(StepName.REGISTER, 1, EARLY);

    var settlement = noWayBack.settle(claim, failed(true, Optional.of(Duration.ofSeconds(asked))));

    assertEquals(new Settlement.Again(Duration.ofSeconds(seconds), FINDING), settlement);
  }

  @ParameterizedTest
  @MethodSource("givingUp")
  void aStepThatCannotGoOnStopsTheRenewal(StepName step, Duration inStep, Outcome outcome) {
    var settlement = settle(noWayBack, step, inStep, outcome);

    assertEquals(new Settlement.Stopped(FINDING), settlement);
  }

  @ParameterizedTest
  @MethodSource("givingUp")
  void onlyVerifyTakesTheWayBack(StepName step, Duration inStep, Outcome outcome) {
    var settlement = settle(withWayBack, step, inStep, outcome);

    if (step == StepName.VERIFY) {
      var back = assertInstanceOf(Settlement.TurnBack.class, settlement);
      assertEquals(FINDING, back.finding());
      assertSame(BACK, back.commit());
    } else {
      assertEquals(new Settlement.Stopped(FINDING), settlement);
    }
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> givingUp() {
    return Stream.of(StepName.values())
        .flatMap(
            step ->
                Stream.of(
                    arguments(step, EARLY, failed(false, Optional.empty())),
                    arguments(step, EARLY, failed(false, Optional.of(EARLY))),
                    arguments(step, BUDGET, failed(true, Optional.empty())),
                    arguments(step, BUDGET, new Outcome.Waiting(EARLY, FINDING))));
  }

  @ParameterizedTest
  @EnumSource(StepName.class)
  void aStepIsTriedUpToTheLastMomentOfItsBudget(StepName step) {
    var lastMoment = BUDGET.minusMillis(1);

    var settlement = settle(withWayBack, step, lastMoment, failed(true, Optional.empty()));

    assertInstanceOf(Settlement.Again.class, settlement);
  }

  @ParameterizedTest
  @EnumSource(StepName.class)
  void aPlanWithoutOneOfItsStepsIsRefused(StepName missing) {
    var steps = steps();
    steps.removeIf(step -> step.name() == missing);

    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new RenewalPlan(steps, step -> RETRIES, renewal -> Optional.empty(), () -> 0));

    assertTrue(refusal.getMessage().contains(missing.name()));
  }

  private static Outcome failed(boolean retryable, Optional<Duration> retryAfter) {
    return new Outcome.Failed(FINDING, retryable, retryAfter);
  }

  private static org.junit.jupiter.params.provider.Arguments arguments(Object... arguments) {
    return org.junit.jupiter.params.provider.Arguments.of(arguments);
  }

  private static Settlement settle(
      RenewalPlan plan, StepName step, Duration inStep, Outcome outcome) {
    return plan.settle(SampleRenewals.claim(step, 0, inStep), outcome);
  }

  private RenewalPlan plan(WayBack wayBack) {
    return new RenewalPlan(steps(), step -> RETRIES, wayBack, () -> 0);
  }

  private List<RenewalStep> steps() {
    var steps = new ArrayList<RenewalStep>();
    for (StepName name : StepName.values()) {
      steps.add(new Noting(name, ran));
    }
    return steps;
  }

  private record Noting(StepName name, List<StepName> ran) implements RenewalStep {
    @Override
    public Outcome run(Renewal renewal) {
      ran.add(name);
      return Outcome.advanced();
    }
  }
}
