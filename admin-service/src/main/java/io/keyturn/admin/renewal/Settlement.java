package io.keyturn.admin.renewal;

import java.time.Duration;

/** What becomes of a renewal after a try of its step; decided purely, written under the fence. */
public sealed interface Settlement {

  /** The step is done; the next one follows at once. */
  record Next(StepName step, Runnable commit) implements Settlement {}

  /** VERIFY has failed and the old key still works: ROLL_BACK follows, and this is why. */
  record TurnBack(Finding finding, Runnable commit) implements Settlement {}

  /** The last step is done. */
  record Finished(RenewalState state, Runnable commit) implements Settlement {}

  /** Try the same step again after the delay. */
  record Again(Duration delay, Finding finding) implements Settlement {}

  /** Given up until a person retries. */
  record Stopped(Finding finding) implements Settlement {}
}
