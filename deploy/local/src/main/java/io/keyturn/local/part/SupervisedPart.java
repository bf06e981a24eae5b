package io.keyturn.local.part;

import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps one part running: starts it when the parts it needs are ready, and again whenever it exits,
 * until it is stopped.
 *
 * <p>After {@link #stop()} has returned, no process of the part is left; it can begin again.
 */
public final class SupervisedPart {

  private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
  private static final Duration EXIT_PAUSE = Duration.ofMillis(50);

  private final Part part;
  private final List<SupervisedPart> needed;
  private final PartHistory history;
  private final ProcessRecords records;
  private final Gate stopping = new Gate();
  private Thread thread;

  public SupervisedPart(
      Part part, List<SupervisedPart> needed, PartHistory history, ProcessRecords records) {
    this.part = part;
    this.needed = List.copyOf(needed);
    this.history = history;
    this.records = records;
  }

  /** Begins to supervise; returns at once. */
  public synchronized void begin() {
    if (thread != null) {
      throw new IllegalStateException(part.name() + " is supervised already.");
    }
    stopping.reset();
    history.enter(PartState.WAITING);
    thread = new Thread(this::supervise, "supervise-" + part.name());
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the part for good; harmless when it does not run. */
  public synchronized void stop() {
    stopping.open();
    part.stop();
    if (thread != null) {
      join(thread);
      thread = null;
    }
    records.remove(part.name());
    history.enter(PartState.STOPPED);
  }

  /** The part itself. */
  public Part part() {
    return part;
  }

  /** What it has been through. */
  public PartHistory history() {
    return history;
  }

  /** Its process, to look at or to hurt. */
  public Optional<ProcessHandle> process() {
    return part.process();
  }

  private void supervise() {
    try {
      part.prepare(child -> records.put(part.name(), child));
    } catch (IOException | RuntimeException e) {
      if (!stopping.isOpen()) {
        history.gaveUp(e.getMessage());
      }
      return;
    }
    if (awaitNeeded()) {
      keepRunning();
    }
  }

  private boolean awaitNeeded() {
    while (!needed.stream().allMatch(other -> other.history().state() == PartState.READY)) {
      if (stopping.await(EXIT_PAUSE)) {
        return false;
      }
    }
    return !stopping.isOpen();
  }

  private void keepRunning() {
    do {
      history.enter(PartState.STARTING);
      try {
        part.start();
        runUntilExit();
      } catch (IOException | RuntimeException e) {
        if (!stopping.isOpen()) {
          history.failed(e.getMessage());
        }
      }
    } while (!stopping.await(history.pause()));
    // It may have been started just after stop() had found nothing to end.
    part.stop();
  }

  private void runUntilExit() {
    Optional<ProcessHandle> process = part.process();
    process.ifPresent(handle -> records.put(part.name(), handle));
    history.begun(process.map(ProcessHandle::pid).orElse(0L));
    boolean ready = false;
    while (process.isEmpty() || process.get().isAlive()) {
      if (!ready && Probe.answers(part.probe())) {
        ready = true;
        history.ready();
      }
      if (stopping.await(ready ? EXIT_PAUSE : PROBE_PAUSE)) {
        return;
      }
    }
    records.remove(part.name());
    history.exited(part.exitStatus());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
