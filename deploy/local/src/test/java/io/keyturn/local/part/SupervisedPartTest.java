package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.client.Poll;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisedPartTest {

  private static final Duration BOUND = Duration.ofSeconds(20);

  @TempDir private Path directory;

  @Test
  void startsAPartAgainThatWasKilled() throws IOException {
    try (StandInPart part = new StandInPart("sleep 300", true)) {
      SupervisedPart supervised = supervise(part);
      supervised.begin();
      awaitReady(supervised);
      ProcessHandle first = supervised.process().orElseThrow();

      first.destroyForcibly();

      Poll.untilTrue(BOUND, "a second start", () -> supervised.history().starts() == 2);
      awaitReady(supervised);
      assertNotEquals(first, supervised.process().orElseThrow());
      assertEquals(137, supervised.history().lives().get(0).status().orElseThrow());
      supervised.stop();
    }
  }

  @Test
  void remembersItsProcessForALaterCommandUntilItIsStopped() throws IOException {
    try (StandInPart part = new StandInPart("sleep 300", true)) {
      SupervisedPart supervised = supervise(part);
      supervised.begin();
      awaitReady(supervised);
      ProcessHandle process = supervised.process().orElseThrow();
      assertEquals(process, records().find("stand-in").orElseThrow());

      supervised.stop();

      assertFalse(process.isAlive());
      assertTrue(records().parts().isEmpty());
      assertEquals(PartState.STOPPED, supervised.history().state());
    }
  }

  @Test
  void canBeginAgainAfterAStop() throws IOException {
    try (StandInPart part = new StandInPart("sleep 300", true)) {
      SupervisedPart supervised = supervise(part);
      supervised.begin();
      awaitReady(supervised);
      supervised.stop();

      supervised.begin();

      awaitReady(supervised);
      supervised.stop();
    }
  }

  @Test
  void reportsAPartThatExitsAtOnce() throws IOException {
    try (StandInPart part = new StandInPart("false", false)) {
      SupervisedPart supervised = supervise(part);

      supervised.begin();

      String failure = Poll.until(BOUND, "the failure", () -> supervised.history().failure());
      assertEquals("exited with status 1, 3 times in a row", failure);
      supervised.stop();
      assertEquals(PartState.STOPPED, supervised.history().state());
    }
  }

  @Test
  void waitsForThePartsItNeeds() throws IOException {
    try (StandInPart needed = new StandInPart("sleep 300", true);
        StandInPart part = new StandInPart("sleep 300", true)) {
      SupervisedPart foundation = supervise(needed);
      SupervisedPart supervised =
          new SupervisedPart(part, List.of(foundation), history(), records());
      supervised.begin();
      assertEquals(PartState.WAITING, supervised.history().state());
      assertEquals(0, supervised.history().starts());

      foundation.begin();

      awaitReady(supervised);
      assertTrue(
          supervised
                  .history()
                  .lives()
                  .get(0)
                  .startedAt()
                  .compareTo(foundation.history().lives().get(0).readyAt())
              >= 0);
      supervised.stop();
      foundation.stop();
    }
  }

  @Test
  void stopsWhileItStillWaits() throws IOException {
    try (StandInPart needed = new StandInPart("sleep 300", true);
        StandInPart part = new StandInPart("sleep 300", true)) {
      SupervisedPart supervised =
          new SupervisedPart(part, List.of(supervise(needed)), history(), records());
      supervised.begin();

      supervised.stop();

      assertEquals(0, supervised.history().starts());
    }
  }

  private SupervisedPart supervise(Part part) {
    return new SupervisedPart(part, List.of(), history(), records());
  }

  private ProcessRecords records() {
    return new ProcessRecords(directory);
  }

  private static PartHistory history() {
    return new PartHistory(Clock.systemUTC(), news -> {});
  }

  private static void awaitReady(SupervisedPart part) throws IOException {
    Poll.untilTrue(BOUND, "readiness", () -> part.history().state() == PartState.READY);
  }
}
