package io.keyturn.portal.visitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets everybody have so many a minute, at once or spread (generic cell rate algorithm). Holds one
 * instant for each of those who asked last, and forgets the others.
 */
final class RateLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Duration interval;
  private final Duration slack;
  private final Clock clock;

  /** When each would have used up what it has had, if it had asked evenly. */
  private final Map<Object, Instant> used;

  /**
   * Makes a limit.
   *
   * @param remembered how many of those who asked are told apart
   */
  RateLimit(int perMinute, int remembered, Clock clock) {
    if (perMinute < 1) {
      throw new IllegalArgumentException("at least 1 a minute");
    }
    this.interval = MINUTE.dividedBy(perMinute);
    this.slack = MINUTE.minus(interval);
    this.clock = clock;
    this.used =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > remembered;
          }
        };
  }

  /** Counts one more; if that is one too many it does not count, and how long to wait is said. */
  synchronized Optional<Duration> excess(Object asker) {
    var now = clock.instant();
    var before = used.get(asker);
    var start = before == null || before.isBefore(now) ? now : before;
    var wait = Duration.between(now.plus(slack), start);
    if (wait.isZero() || wait.isNegative()) {
      used.put(asker, start.plus(interval));
      return Optional.empty();
    }
    return Optional.of(wait);
  }
}
