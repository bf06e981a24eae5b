package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.StepName;

/**
 * A renewal goes on to its next step. Observers are in the transaction that moves it on: what they
 * write is there if and only if the step is done, and what they throw keeps it from being done.
 *
 * @param renewal as it was claimed, in the step that is done
 * @param fence of the claim; another one where the renewal is retried and comes there again
 */
public record RenewalStepDone(Renewal renewal, long fence) {

  /** What is done. */
  public StepName step() {
    return renewal.progress().step();
  }
}
