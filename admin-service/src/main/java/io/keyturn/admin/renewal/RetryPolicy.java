package io.keyturn.admin.renewal;

import java.time.Duration;

/**
 * How long to wait before a step is tried again, and when to give up.
 *
 * @param first pause after the first failed try; doubles with each further one
 * @param longest pause at most
 * @param budget time that one step may take in all
 */
public record RetryPolicy(Duration first, Duration longest, Duration budget) {

  /**
   * The pause after a number of failed tries.
   *
   * @param failedTries from 1
   * @param jitter from 0 to 1: takes up to a quarter off, so that many do not return at once
   */
  public Duration pause(int failedTries, double jitter) {
    int doublings = Math.min(Math.max(failedTries - 1, 0), 30);
    var full = first.multipliedBy(1L << doublings);
    var capped = full.compareTo(longest) > 0 ? longest : full;
    return capped.minusMillis(Math.round(capped.toMillis() * 0.25 * jitter));
  }

  public boolean exhausted(Duration inStep) {
    return inStep.compareTo(budget) >= 0;
  }
}
