package io.keyturn.portal.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2028-02-29T23:59:59Z"));
  private final RateLimit limit = new RateLimit(3, 2, clock);

  private void uses(String asker, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(Optional.empty(), limit.excess(asker));
    }
  }

  @Test
  void letsEverybodyHaveAllAtOnceAndThenOneAfterTheOther() {
    uses("a", 3);
    assertEquals(Optional.of(Duration.ofSeconds(20)), limit.excess("a"));
    uses("b", 3);

    clock.advance(Duration.ofSeconds(20).minusNanos(1));
    assertEquals(Optional.of(Duration.ofNanos(1)), limit.excess("a"));
    clock.advance(Duration.ofNanos(1));
    uses("a", 1);
    assertTrue(limit.excess("a").isPresent());
  }

  @Test
  void isFreshAgainAfterAMinute() {
    uses("a", 3);
    clock.advance(Duration.ofMinutes(1));

    uses("a", 3);
    assertTrue(limit.excess("a").isPresent());
  }

  @Test
  void doesNotCountWhatItRefuses() {
    uses("a", 3);
    for (int i = 0; i < 100; i++) {
      limit.excess("a");
    }

    assertEquals(Optional.of(Duration.ofSeconds(20)), limit.excess("a"));
  }

  @Test
  void forgetsWhoAskedLongestAgo() {
    uses("a", 3);
    uses("b", 3);
    assertTrue(limit.excess("a").isPresent());
    uses("c", 1);

    uses("b", 3);
    assertTrue(limit.excess("b").isPresent());
  }

  @Test
  void refusesToLetNobodyHaveAnything() {
    assertThrows(IllegalArgumentException.class, () -> new RateLimit(0, 1, clock));
  }
}
