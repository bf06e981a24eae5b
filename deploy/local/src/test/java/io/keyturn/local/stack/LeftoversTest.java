package io.keyturn.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.process.Ending;
import io.keyturn.local.process.ProcessRecord;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir private Path directory;
  private ProcessRecords records;
  private final List<Process> started = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void place() {
    records = new ProcessRecords(directory);
  }

  @AfterEach
  void endAll() {
    started.forEach(process -> Ending.end(process.toHandle(), Duration.ofSeconds(5)));
  }

  @Test
  void endsWhatAKilledSupervisorLeft() throws IOException {
    Process keycloak = sleeper();
    Process postgres = sleeper();
    records.put("keycloak", keycloak.toHandle());
    records.put("postgres", postgres.toHandle());

    int ended = new Leftovers(records, said::add).end();

    assertEquals(2, ended);
    assertFalse(keycloak.toHandle().isAlive());
    assertFalse(postgres.toHandle().isAlive());
    assertTrue(said.get(0).contains("keycloak"), said.toString());
    assertTrue(records.parts().isEmpty());
  }

  @Test
  void leavesAStrangerWithTheSameIdAlone() throws IOException {
    Process stranger = sleeper();
    ProcessRecord old = new ProcessRecord(stranger.pid(), Instant.parse("2020-01-01T00:00:00Z"));
    Files.writeString(directory.resolve("keycloak.pid"), old.format());

    int ended = new Leftovers(records, said::add).end();

    assertEquals(0, ended);
    assertTrue(stranger.isAlive());
  }

  private Process sleeper() throws IOException {
    Process process = new ProcessBuilder("sleep", "300").start();
    started.add(process);
    return process;
  }
}
