package io.keyturn.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

  @TempDir private Path directory;
  private ProcessRecords records;
  private Process sleeper;

  @BeforeEach
  void startSleeper() throws IOException {
    records = new ProcessRecords(directory);
    sleeper = new ProcessBuilder("sleep", "300").start();
  }

  @AfterEach
  void endSleeper() {
    Ending.end(sleeper.toHandle(), Duration.ofSeconds(5));
  }

  @Test
  void findsARunningProcessAgain() {
    records.put("keycloak", sleeper.toHandle());

    assertEquals(Optional.of(sleeper.toHandle()), new ProcessRecords(directory).find("keycloak"));
  }

  @Test
  void findsNoStrangerThatGotTheSameId() throws IOException {
    ProcessRecord earlier = new ProcessRecord(sleeper.pid(), Instant.parse("2020-01-01T00:00:00Z"));
    Files.writeString(directory.resolve("keycloak.pid"), earlier.format());

    assertEquals(Optional.empty(), records.find("keycloak"));
  }

  @Test
  void findsNothingOnceTheProcessHasEnded() {
    records.put("keycloak", sleeper.toHandle());
    Ending.end(sleeper.toHandle(), Duration.ofSeconds(5));

    assertEquals(Optional.empty(), records.find("keycloak"));
  }

  @Test
  void forgetsWhatIsRemoved() {
    records.put("keycloak", sleeper.toHandle());
    records.remove("keycloak");

    assertEquals(Optional.empty(), records.find("keycloak"));
  }

  @Test
  void theSupervisorIsNoPart() throws IOException {
    records.put(ProcessRecords.SUPERVISOR, ProcessHandle.current());
    records.put("postgres", sleeper.toHandle());

    assertEquals(Set.of("postgres"), records.parts().keySet());
  }

  @Test
  void aDamagedFileNamesNoProcess() throws IOException {
    for (String damaged :
        List.of("", "12", "x 2020-01-01T00:00:00Z", sleeper.pid() + " yesterday")) {
      Files.writeString(directory.resolve("mail.pid"), damaged);
      assertEquals(Optional.empty(), records.find("mail"), damaged);
    }
  }

  @Test
  void aProcessThatIgnoresThePoliteSignalIsKilled() throws IOException {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done")
            .start();
    // Only once it has said so is it deaf.
    assertEquals("deaf", deaf.inputReader().readLine());

    Ending.end(deaf.toHandle(), Duration.ofMillis(300));

    assertFalse(deaf.toHandle().isAlive());
  }

  @Test
  void aStoppedProcessIsAliveAndCanGoOn() throws IOException {
    Ending.signal(sleeper.toHandle(), "STOP");
    assertTrue(sleeper.isAlive());
    Ending.signal(sleeper.toHandle(), "CONT");
    assertTrue(sleeper.isAlive());
  }
}
