package io.keyturn.admin.renewal;

import java.time.Duration;
import java.util.Optional;

/** What one try of a step came to. */
public sealed interface Outcome {

  /**
   * The step is done.
   *
   * @param commit what to write, in the transaction that moves the renewal on and only if the
   *     runner still holds its lease
   */
  record Advanced(Runnable commit) implements Outcome {}

  /** Nothing is wrong, but something is not there yet: look again after the delay. */
  record Waiting(Duration delay, Finding finding) implements Outcome {}

  /**
   * The try failed.
   *
   * @param retryable false where trying again cannot help
   * @param retryAfter the pause that the other side asked for
   */
  record Failed(Finding finding, boolean retryable, Optional<Duration> retryAfter)
      implements Outcome {}

  /** Done, with nothing to write. */
  static Outcome advanced() {
    return new Advanced(() -> {});
  }

  /** Done, once this is written. */
  static Outcome advanced(Runnable commit) {
    return new Advanced(commit);
  }

  static Outcome waiting(Duration delay, Reason reason, String detail) {
    return new Waiting(delay, new Finding(reason, detail));
  }

  /** Failed; a later try may do better. */
  static Outcome tryAgain(Reason reason, String detail) {
    return new Failed(new Finding(reason, detail), true, Optional.empty());
  }

  /** Failed for good. */
  static Outcome refused(Reason reason, String detail) {
    return new Failed(new Finding(reason, detail), false, Optional.empty());
  }
}
