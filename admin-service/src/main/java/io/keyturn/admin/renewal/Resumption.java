package io.keyturn.admin.renewal;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import java.util.Optional;

/**
 * Where a renewal that has stopped goes on when a person retries it: a FAILED one at its failed
 * step, a ROLLED_BACK one where its key is registered and proved again.
 *
 * @param spoiled the candidate to give up, where it was refused or is out of use; GENERATE makes
 *     another one then
 */
public record Resumption(StepName step, Optional<AuthenticationKey> spoiled) {

  /** For a renewal as it stopped, and the candidate it has. */
  public static Resumption of(Renewal renewal, Optional<AuthenticationKey> candidate) {
    var spoiled = candidate.filter(key -> spoiled(renewal, key));
    return new Resumption(spoiled.isPresent() ? StepName.GENERATE : step(renewal), spoiled);
  }

  private static boolean spoiled(Renewal renewal, AuthenticationKey candidate) {
    boolean refused =
        candidate.state() == KeyState.STAGED
            && renewal.progress().finding().filter(it -> it.reason().spoilsCandidate()).isPresent();
    return refused || candidate.state() == KeyState.RETIRED || candidate.history().leaving();
  }

  private static StepName step(Renewal renewal) {
    return switch (renewal.progress().step()) {
      case GENERATE, REGISTER, PROVE, ACTIVATE, RESTART, VERIFY -> renewal.progress().step();
      case ROLL_BACK -> renewal.rolledBack() ? StepName.REGISTER : StepName.ROLL_BACK;
    };
  }
}
