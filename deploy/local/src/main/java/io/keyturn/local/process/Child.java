package io.keyturn.local.process;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The child process that somebody has at the moment; may be asked and ended by any thread. */
public final class Child {

  private volatile Process process;

  /** From now on this one is meant. */
  public void is(Process started) {
    process = started;
  }

  public Optional<ProcessHandle> handle() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }

  /** How it exited; nothing while it runs or before there was one. */
  public OptionalInt exitStatus() {
    Process last = process;
    if (last == null || last.toHandle().isAlive()) {
      return OptionalInt.empty();
    }
    try {
      // It hears of its own end a moment after its handle does.
      return last.waitFor(5, TimeUnit.SECONDS)
          ? OptionalInt.of(last.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** Ends it and waits for that; harmless when it does not run. */
  public void end(Duration patience) {
    handle().filter(ProcessHandle::isAlive).ifPresent(running -> Ending.end(running, patience));
  }
}
