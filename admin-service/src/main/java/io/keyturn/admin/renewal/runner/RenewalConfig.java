package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.RetryPolicy;
import io.keyturn.admin.renewal.StepName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How renewals are run. */
@ConfigMapping(prefix = "keyturn.renewal")
public interface RenewalConfig {
  /** How often a runner looks for renewals that are due, besides those it is told of. */
  @WithDefault("1s")
  String tick();

  /**
   * How long a runner may work on one step before another one takes over. Longer than a step's
   * calls can take (PROVE: four calls), else two runners do the same work; harmless, but slow.
   */
  @WithDefault("PT60S")
  Duration lease();

  /** Time that one step may take in all before the renewal is FAILED. */
  @WithDefault("PT10M")
  Duration stepBudget();

  /** Time in which all instances must serve the new key before it is rolled back. */
  @WithDefault("PT5M")
  Duration verifyDeadline();

  /** Pause after the first failed try of a step; doubles with each further one. */
  @WithDefault("PT1S")
  Duration firstPause();

  /** Longest pause between two tries. */
  @WithDefault("PT60S")
  Duration longestPause();

  /** Tokens that PROVE gets in a row with the new key. */
  @WithDefault("3")
  int proofs();

  /** The policy for a step. */
  default RetryPolicy retries(StepName step) {
    return switch (step) {
      case VERIFY -> new RetryPolicy(firstPause(), longestPause(), verifyDeadline());
      case GENERATE, REGISTER, PROVE, ACTIVATE, RESTART, ROLL_BACK ->
          new RetryPolicy(firstPause(), longestPause(), stepBudget());
    };
  }
}
