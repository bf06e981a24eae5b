package io.keyturn.local.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A process by its id and its start.
 *
 * <p>Ids are used again: only both together name one process, so a record never leads to a
 * stranger.
 */
public record ProcessRecord(long pid, Instant startedAt) {

  /**
   * The record of a process, or nothing when it has ended or the system does not tell its start.
   */
  public static Optional<ProcessRecord> of(ProcessHandle process) {
    return process.info().startInstant().map(start -> new ProcessRecord(process.pid(), start));
  }

  /** Reads what {@link #format()} wrote; nothing when the text is no record. */
  public static Optional<ProcessRecord> parse(String text) {
    String[] fields = text.strip().split(" ", -1);
    try {
      return fields.length == 2
          ? Optional.of(new ProcessRecord(Long.parseLong(fields[0]), Instant.parse(fields[1])))
          : Optional.empty();
    } catch (RuntimeException e) {
      // A file cut short by a full disk or edited by hand names no process.
      return Optional.empty();
    }
  }

  /** One line: the id and the start. */
  public String format() {
    return pid + " " + startedAt;
  }

  /** The process itself, if it still runs. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().startInstant().filter(startedAt::equals).isPresent());
  }
}
