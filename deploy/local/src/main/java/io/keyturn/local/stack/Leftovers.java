package io.keyturn.local.stack;

import io.keyturn.local.part.PostgresPart;
import io.keyturn.local.process.Ending;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Ends the parts that outlived a supervisor that was killed. */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String POSTGRES = "postgres";

  private final ProcessRecords records;
  private final Progress progress;

  public Leftovers(ProcessRecords records, Progress progress) {
    this.records = records;
    this.progress = progress;
  }

  /** Ends them, PostgreSQL last, and tells how many there were. */
  public int end() throws IOException {
    Map<String, ProcessHandle> running = records.parts();
    running.forEach(
        (name, process) ->
            progress.say("ending %s (process %d), left behind".formatted(name, process.pid())));
    running.forEach(
        (name, process) -> {
          if (!name.equals(POSTGRES)) {
            Ending.end(process, PATIENCE);
          }
        });
    if (running.containsKey(POSTGRES)) {
      PostgresPart.end(running.get(POSTGRES));
    }
    running.keySet().forEach(records::remove);
    records.remove(ProcessRecords.SUPERVISOR);
    return running.size();
  }
}
