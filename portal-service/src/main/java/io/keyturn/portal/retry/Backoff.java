package io.keyturn.portal.retry;

import java.time.Duration;

/**
 * Waiting times that double from the first to the longest, each shortened by up to a quarter, so
 * that replicas which failed together do not try again together.
 */
public record Backoff(Duration first, Duration longest) {
  /** One second, doubling to thirty. */
  public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private static final double JITTER = 0.25;
  private static final int MOST_DOUBLINGS = 30;

  /**
   * How long to wait.
   *
   * @param failures in a row, from 1
   * @param random from 0 inclusive to 1 exclusive
   */
  public Duration delay(int failures, double random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long millis = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(millis * (1 - JITTER * random)));
  }
}
