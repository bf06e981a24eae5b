package io.keyturn.local.part;

import java.time.Duration;

/**
 * How long to wait before the next start: not at all after a good run, then 1 s doubling to 30 s.
 */
public final class Backoff {

  /** So many starts in a row that never became ready are a failure worth reporting. */
  static final int FAILURES_TO_REPORT = 3;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Backoff() {}

  /** The pause after that many starts in a row that never became ready. */
  public static Duration after(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
