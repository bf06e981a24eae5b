package io.keyturn.portal.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Polls until an assertion holds, for a bounded time. */
public final class Eventually {
  private static final Duration BOUND = Duration.ofMinutes(5);

  private Eventually() {}

  /** An assertion that may fail for a while. */
  @FunctionalInterface
  public interface Check {
    void run() throws Exception;
  }

  /** Returns once the check holds; fails with its last failure when the time is over. */
  public static void holds(Check check) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
