package io.keyturn.local.process;

import io.keyturn.local.home.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One file for each running process of the stack, so that a later command finds what a killed
 * supervisor left behind.
 */
public final class ProcessRecords {

  /** The name under which the supervisor itself is recorded. */
  public static final String SUPERVISOR = "keyturn";

  private static final String SUFFIX = ".pid";

  private final Path directory;

  public ProcessRecords(Path directory) {
    this.directory = directory;
  }

  /** Remembers the process under that name, in place of an earlier one. */
  public void put(String name, ProcessHandle process) {
    ProcessRecord.of(process).ifPresent(record -> write(name, record));
  }

  /** Forgets the name. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process recorded under that name, if it still runs. */
  public Optional<ProcessHandle> find(String name) {
    return read(file(name)).flatMap(ProcessRecord::find);
  }

  /** Every recorded process that still runs, apart from the supervisor. */
  public Map<String, ProcessHandle> parts() throws IOException {
    Map<String, ProcessHandle> running = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(name -> !name.equals(SUPERVISOR))
          .forEach(name -> find(name).ifPresent(process -> running.put(name, process)));
    }
    return running;
  }

  private void write(String name, ProcessRecord record) {
    try {
      PrivateFiles.write(file(name), record.format() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessRecord> read(Path file) {
    try {
      return Files.exists(file) ? ProcessRecord.parse(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
