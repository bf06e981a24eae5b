package io.keyturn.admin.renewal;

import static io.keyturn.admin.renewal.StepName.ACTIVATE;
import static io.keyturn.admin.renewal.StepName.GENERATE;
import static io.keyturn.admin.renewal.StepName.PROVE;
import static io.keyturn.admin.renewal.StepName.REGISTER;
import static io.keyturn.admin.renewal.StepName.RESTART;
import static io.keyturn.admin.renewal.StepName.ROLL_BACK;
import static io.keyturn.admin.renewal.StepName.VERIFY;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * The renewal, in one place: which steps there are, in which order, and what follows from the
 * outcome of each.
 *
 * <p>Until ACTIVATE the old key is untouched. After it the old key stays registered and published,
 * so at every moment the portal holds a key that the directory accepts.
 */
public final class RenewalPlan {
  /** GENERATE, REGISTER, PROVE, ACTIVATE, RESTART, VERIFY. */
  public static final List<StepName> STEPS =
      List.of(GENERATE, REGISTER, PROVE, ACTIVATE, RESTART, VERIFY);

  private final Map<StepName, RenewalStep> steps = new EnumMap<>(StepName.class);
  private final Function<StepName, RetryPolicy> retries;
  private final WayBack wayBack;
  private final DoubleSupplier jitter;

  /**
   * A plan out of one step for each name.
   *
   * @param jitter numbers from 0 to 1
   * @throws IllegalArgumentException where a step is missing
   */
  public RenewalPlan(
      List<RenewalStep> steps,
      Function<StepName, RetryPolicy> retries,
      WayBack wayBack,
      DoubleSupplier jitter) {
    steps.forEach(step -> this.steps.put(step.name(), step));
    for (StepName name : StepName.values()) {
      if (!this.steps.containsKey(name)) {
        throw new IllegalArgumentException("no step " + name);
      }
    }
    this.retries = retries;
    this.wayBack = wayBack;
    this.jitter = jitter;
  }

  /** Tries the present step of a claimed renewal once. */
  public Outcome run(Claim claim) {
    return steps.get(claim.renewal().progress().step()).run(claim.renewal());
  }

  /** What becomes of the renewal after this outcome. */
  public Settlement settle(Claim claim, Outcome outcome) {
    var step = claim.renewal().progress().step();
    if (outcome instanceof Outcome.Advanced advanced) {
      return after(step, advanced.commit());
    }
    boolean exhausted = retries.apply(step).exhausted(claim.inStep());
    if (outcome instanceof Outcome.Waiting waiting) {
      return exhausted
          ? giveUp(claim.renewal(), waiting.finding())
          : new Settlement.Again(waiting.delay(), waiting.finding());
    }
    var failed = (Outcome.Failed) outcome;
    return exhausted || !failed.retryable()
        ? giveUp(claim.renewal(), failed.finding())
        : new Settlement.Again(pause(claim, failed), failed.finding());
  }

  private Duration pause(Claim claim, Outcome.Failed failed) {
    var progress = claim.renewal().progress();
    var own = retries.apply(progress.step()).pause(progress.attempts() + 1, jitter.getAsDouble());
    return failed.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
  }

  private static Settlement after(StepName step, Runnable commit) {
    return switch (step) {
      case GENERATE -> new Settlement.Next(REGISTER, commit);
      case REGISTER -> new Settlement.Next(PROVE, commit);
      case PROVE -> new Settlement.Next(ACTIVATE, commit);
      case ACTIVATE -> new Settlement.Next(RESTART, commit);
      case RESTART -> new Settlement.Next(VERIFY, commit);
      case VERIFY -> new Settlement.Finished(RenewalState.SUCCEEDED, commit);
      case ROLL_BACK -> new Settlement.Finished(RenewalState.ROLLED_BACK, commit);
    };
  }

  private Settlement giveUp(Renewal renewal, Finding finding) {
    if (renewal.progress().step() == VERIFY) {
      var back = wayBack.from(renewal);
      if (back.isPresent()) {
        return new Settlement.TurnBack(finding, back.get());
      }
    }
    return new Settlement.Stopped(finding);
  }
}
