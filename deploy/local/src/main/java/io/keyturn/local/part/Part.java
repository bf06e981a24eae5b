package io.keyturn.local.part;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * One thing the stack runs: starts it, tells whether it answers, ends it.
 *
 * <p>{@link #prepare} and {@link #start()} are called by one thread, never at the same time; {@link
 * #stop()} may come from another one at any moment.
 */
public interface Part {

  /** A short name, unique in the stack. */
  String name();

  /** Where people find it. */
  String address();

  /** What answers once the part is ready; see {@link Probe}. */
  URI probe();

  /** Where its output goes. */
  Path log();

  /**
   * What can be done before any other part runs, and may take long; harmless when done already.
   *
   * @param child told about a process that this starts
   */
  default void prepare(Consumer<ProcessHandle> child) throws IOException {}

  /**
   * Starts it once; on return it is on its way, not yet ready.
   *
   * @throws IOException when it cannot even be started
   */
  void start() throws IOException;

  /**
   * The process of its last start, running or not; nothing before, and for a part inside this
   * process.
   */
  Optional<ProcessHandle> process();

  /** The status of its last exit, where the system tells. */
  default OptionalInt exitStatus() {
    return OptionalInt.empty();
  }

  /**
   * Ends it and waits until it is gone; makes a running {@link #prepare} or {@link #start()} end
   * soon.
   */
  void stop();

  /** What it is busy with, for people who wait. */
  default String activity() {
    return "starting";
  }
}
