package io.keyturn.admin.renewal;

/**
 * One step of a renewal. It observes first, so that a replay after a crash is harmless, acts at
 * most once, and returns what came of it. It runs outside any transaction and writes nothing that
 * its {@link Outcome.Advanced} could write under the fence.
 */
public interface RenewalStep {
  StepName name();

  /**
   * Tries the step. Expected failures are outcomes; an exception is a bug and counts as {@link
   * Reason#INTERNAL_ERROR}.
   */
  Outcome run(Renewal renewal);
}
