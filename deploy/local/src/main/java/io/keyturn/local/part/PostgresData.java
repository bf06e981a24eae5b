package io.keyturn.local.part;

import io.keyturn.local.home.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's data directory.
 *
 * <p>A directory whose first start was cut short is worthless and would fail for ever; the mark
 * tells it from one that holds somebody's data.
 */
record PostgresData(Path directory) {

  private static final String MARK = "keyturn-initialised";

  /** Whether it holds data that earlier runs left. */
  boolean finished() {
    return Files.exists(directory.resolve(MARK));
  }

  void markFinished() throws IOException {
    if (!finished()) {
      Files.createFile(directory.resolve(MARK));
    }
  }

  void discardUnfinished() throws IOException {
    if (!finished()) {
      Directories.delete(directory);
    }
  }

  /** Lets nobody in without a password, from the first start on. */
  void askForPasswords() {
    try {
      Files.writeString(
          directory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's main process, which is no child of this one. */
  Optional<ProcessHandle> postmaster() {
    Path file = directory.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(PostgresData::isPostgres);
    } catch (IOException | NumberFormatException e) {
      // Read while the server was writing or removing it.
      return Optional.empty();
    }
  }

  /** The file outlives a crash, and the id in it may belong to a stranger by now. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }
}
