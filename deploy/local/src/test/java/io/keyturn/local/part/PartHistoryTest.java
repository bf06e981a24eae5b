package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PartHistoryTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<String> news = new ArrayList<>();
  private final PartHistory history = new PartHistory(Clock.fixed(NOW, ZoneOffset.UTC), news::add);

  @Test
  void aReadyPartThatExitsIsStartedAgainAtOnce() {
    history.begun(7);
    history.ready();
    history.exited(OptionalInt.of(0));

    assertEquals(PartState.RESTARTING, history.state());
    assertEquals(0, history.pause().toMillis());
    assertEquals(List.of("is ready", "exited with status 0; starting it again"), news);
    assertEquals(new Life(7, NOW, NOW, NOW, OptionalInt.of(0)), history.current().orElseThrow());
  }

  @Test
  void threeStartsInARowThatNeverBecameReadyAreAFailure() {
    crash();
    crash();
    assertEquals(Optional.empty(), history.failure());

    crash();

    assertEquals(PartState.FAILING, history.state());
    assertEquals("exited with status 1, 3 times in a row", history.failure().orElseThrow());
    assertEquals(4, history.pause().toSeconds());
  }

  @Test
  void becomingReadyEndsAFailure() {
    crash();
    crash();
    crash();
    history.begun(8);
    history.ready();

    assertEquals(PartState.READY, history.state());
    assertEquals(Optional.empty(), history.failure());
    assertEquals(4, history.starts());
  }

  @Test
  void forgetsOldLivesButCountsThem() {
    for (int i = 0; i < 500; i++) {
      crash();
    }

    assertEquals(500, history.starts());
    assertTrue(history.lives().size() <= 200);
  }

  @Test
  void aStopEndsTheCurrentLife() {
    history.begun(7);
    history.ready();
    history.enter(PartState.STOPPED);

    assertTrue(history.current().orElseThrow().over());
    assertEquals(Optional.empty(), history.runningSince());
  }

  private void crash() {
    history.begun(7);
    history.exited(OptionalInt.of(1));
  }
}
