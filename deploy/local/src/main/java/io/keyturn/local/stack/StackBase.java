package io.keyturn.local.stack;

import io.keyturn.local.home.Port;
import io.keyturn.local.home.PortProbe;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.StackLock;
import io.keyturn.local.home.UserError;
import io.keyturn.local.log.LogFile;
import io.keyturn.local.part.PostgresPart;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every stack stands on before a part starts: the locked home, free ports and the secrets. */
record StackBase(
    StackHome home,
    StackOptions options,
    StackSecrets secrets,
    ProcessRecords records,
    StackLock lock) {

  /** Takes hold of the home, or says what is in the way. */
  static StackBase acquire(StackOptions options, Progress progress) throws IOException {
    StackHome home = StackHome.open(options.home());
    ProcessRecords records = new ProcessRecords(home.run());
    StackLock lock = StackLock.tryAcquire(home).orElseThrow(() -> running(home, records));
    try {
      new Leftovers(records, progress).end();
      refuseTaken(options.ports());
      StackSecrets secrets = StackSecrets.loadOrCreate(home, PostgresPart.hasData(home));
      startLogsAfresh(home);
      records.put(ProcessRecords.SUPERVISOR, ProcessHandle.current());
      return new StackBase(home, options, secrets, records, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Lets go of the home. */
  void close() {
    records.remove(ProcessRecords.SUPERVISOR);
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UserError running(StackHome home, ProcessRecords records) {
    String who =
        records
            .find(ProcessRecords.SUPERVISOR)
            .map(process -> " (process " + process.pid() + ")")
            .orElse("");
    return new UserError(
        "A stack is running in " + home.root() + " already" + who + ".",
        "See it with ./keyturn status, end it with ./keyturn down.");
  }

  private static void refuseTaken(Ports ports) {
    List<Port> taken = ports.taken(PortProbe::taken);
    if (!taken.isEmpty()) {
      throw new UserError(
          taken.stream()
              .map(
                  port ->
                      "Port %d, wanted by %s, is taken.".formatted(ports.get(port), port.user()))
              .collect(Collectors.joining("\n")),
          taken.stream()
              .map(port -> port.variable() + "=" + (ports.get(port) + 10_000) % 55_000)
              .collect(
                  Collectors.joining(
                      " ", "Free it, or choose another, for example: ", " ./keyturn up")));
    }
  }

  /** The supervisor's own log is left alone: whoever started it may be writing there. */
  private static void startLogsAfresh(StackHome home) throws IOException {
    for (Path log : logs(home)) {
      if (!log.getFileName().toString().equals("keyturn.log")) {
        new LogFile(log).startAfresh();
      }
    }
  }

  /** The log files of this home. */
  static List<Path> logs(StackHome home) throws IOException {
    try (Stream<Path> files = Files.list(home.logs())) {
      return files.filter(file -> file.toString().endsWith(".log")).toList();
    }
  }
}
