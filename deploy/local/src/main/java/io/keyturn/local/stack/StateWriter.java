package io.keyturn.local.stack;

import io.keyturn.local.log.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the state file up to date while the stack runs, and its logs within bounds. */
final class StateWriter {

  private static final long STATE_MILLIS = 200;
  private static final long LOGS_SECONDS = 10;

  private final StackBase base;
  private final PartSet parts;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "state");
            thread.setDaemon(true);
            return thread;
          });
  private StackState.Phase phase = StackState.Phase.STARTING;
  private StackState written;
  private boolean ended;

  StateWriter(StackBase base, PartSet parts) {
    this.base = base;
    this.parts = parts;
  }

  void begin() {
    write();
    clockwork.scheduleWithFixedDelay(
        this::write, STATE_MILLIS, STATE_MILLIS, TimeUnit.MILLISECONDS);
    clockwork.scheduleWithFixedDelay(this::trimLogs, LOGS_SECONDS, LOGS_SECONDS, TimeUnit.SECONDS);
  }

  void ready() {
    enter(StackState.Phase.READY);
  }

  void stopping() {
    enter(StackState.Phase.STOPPING);
  }

  synchronized void end() {
    clockwork.shutdownNow();
    ended = true;
    try {
      StackState.remove(base.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void enter(StackState.Phase next) {
    phase = next;
    write();
  }

  private synchronized void write() {
    StackState state =
        new StackState(
            phase,
            base.options().ports().numbers(),
            parts.all().stream().map(PartStatus::of).toList());
    if (ended || state.equals(written)) {
      return;
    }
    try {
      state.write(base.home());
      written = state;
    } catch (IOException e) {
      // Tried again at the next tick; a full disk must not stop the stack.
      written = null;
    }
  }

  private void trimLogs() {
    try {
      for (Path log : StackBase.logs(base.home())) {
        new LogFile(log).trim();
      }
    } catch (IOException e) {
      // As above.
    }
  }
}
