package io.keyturn.local.part;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One run of a part, from its start to its exit.
 *
 * @param pid 0 for a part without a process of its own
 * @param readyAt null while it has not been ready
 * @param exitedAt null while it runs
 * @param status empty while it runs, or when the system does not tell
 */
public record Life(
    long pid, Instant startedAt, Instant readyAt, Instant exitedAt, OptionalInt status) {

  static Life begun(long pid, Instant at) {
    return new Life(pid, at, null, null, OptionalInt.empty());
  }

  Life ready(Instant at) {
    return new Life(pid, startedAt, at, null, status);
  }

  Life exited(Instant at, OptionalInt exitStatus) {
    return new Life(pid, startedAt, readyAt, at, exitStatus);
  }

  /** Whether it has ended. */
  public boolean over() {
    return exitedAt != null;
  }

  /** How it ended, for people. */
  public String ending() {
    return status.isPresent() ? "exited with status " + status.getAsInt() : "exited";
  }
}
