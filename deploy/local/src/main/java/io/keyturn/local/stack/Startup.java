package io.keyturn.local.stack;

import io.keyturn.local.part.PartFailure;
import io.keyturn.local.part.PartState;
import io.keyturn.local.part.SupervisedPart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which the parts come up, and the waiting in between. */
final class Startup {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);

  private final PartSet parts;
  private final Progress progress;
  private volatile boolean cancelled;

  Startup(PartSet parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Something that fills the stack once its services answer. */
  @FunctionalInterface
  interface Filling {
    void plant() throws IOException;
  }

  /** The portal refuses to run before it is registered, so it comes last. */
  void run(Filling seed) throws IOException, PartFailure {
    List<SupervisedPart> foundation = parts.foundation();
    begin(foundation);
    awaitReady(foundation);
    progress.say("registering environment and portal");
    seed.plant();
    begin(List.of(parts.portal()));
    awaitReady(List.of(parts.portal()));
  }

  /** Makes a running wait end soon; from now on nothing more is begun. */
  synchronized void cancel() {
    cancelled = true;
  }

  private synchronized void begin(List<SupervisedPart> next) {
    if (!cancelled) {
      next.forEach(SupervisedPart::begin);
    }
  }

  void awaitReady(List<SupervisedPart> awaited) throws PartFailure {
    long begin = System.nanoTime();
    long nextNews = BETWEEN_NEWS.toNanos();
    List<SupervisedPart> waiting = unready(awaited);
    while (!waiting.isEmpty()) {
      long waited = System.nanoTime() - begin;
      failIfHopeless(waiting, Duration.ofNanos(waited));
      if (waited > nextNews) {
        nextNews += BETWEEN_NEWS.toNanos();
        progress.say("waiting for %s (%d s)".formatted(describe(waiting), waited / 1_000_000_000));
      }
      pause();
      waiting = unready(awaited);
    }
  }

  private void failIfHopeless(List<SupervisedPart> waiting, Duration waited) throws PartFailure {
    for (SupervisedPart part : waiting) {
      String reason = part.history().failure().orElse(null);
      if (cancelled) {
        reason = "stopped before it was ready";
      } else if (reason == null && waited.compareTo(PATIENCE) > 0) {
        reason = "not ready after " + waited.toSeconds() + " s";
      }
      if (reason != null) {
        throw new PartFailure(part.part().name(), reason, part.part().log());
      }
    }
  }

  private static List<SupervisedPart> unready(List<SupervisedPart> awaited) {
    List<SupervisedPart> unready = new ArrayList<>(awaited);
    unready.removeIf(part -> part.history().state() == PartState.READY);
    return unready;
  }

  private static String describe(List<SupervisedPart> waiting) {
    return waiting.stream()
        .map(part -> part.part().name() + ": " + activity(part))
        .collect(Collectors.joining(", "));
  }

  private static String activity(SupervisedPart part) {
    // A part may wait for others and prepare itself at the same time.
    boolean idle =
        part.history().state() == PartState.WAITING
            && part.process().filter(ProcessHandle::isAlive).isEmpty();
    return idle && part.part().activity().equals("starting")
        ? "its turn comes"
        : part.part().activity();
  }

  private void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelled = true;
    }
  }
}
