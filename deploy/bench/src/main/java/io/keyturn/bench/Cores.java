package io.keyturn.bench;

import java.io.IOException;
import java.util.List;

/**
 * Which core does what: the server under load has one for itself, the load comes from the other.
 */
final class Cores {
  static final int SERVER = 0;
  static final int LOAD = 1;

  private static final String BOTH = SERVER + "," + LOAD;

  private Cores() {}

  /** The command, held to that core. */
  static List<String> pinned(int core, List<String> command) {
    return Shell.joined(List.of("taskset", "-c", Integer.toString(core)), command);
  }

  /** Holds a process that runs already, with all its threads, to the server's core. */
  static void hold(ProcessHandle process) throws IOException {
    Shell.run(List.of("taskset", "-a", "-p", "-c", "" + SERVER, Long.toString(process.pid())));
  }

  /** Lets it run anywhere again. */
  static void release(ProcessHandle process) throws IOException {
    Shell.run(List.of("taskset", "-a", "-p", "-c", BOTH, Long.toString(process.pid())));
  }
}
