package io.keyturn.local.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What a part has been through: its state, its lives, and whether it fails.
 *
 * <p>Safe for use by several threads. Old lives are forgotten, their number is not.
 */
public final class PartHistory {

  private static final int REMEMBERED = 200;

  private final Clock clock;
  private final Consumer<String> news;
  private final Deque<Life> lives = new ArrayDeque<>();
  private PartState state = PartState.STOPPED;
  private String failure;
  private int starts;
  private int failures;

  /**
   * @param news told about exits and failures, in words that follow the part's name
   */
  public PartHistory(Clock clock, Consumer<String> news) {
    this.clock = clock;
    this.news = news;
  }

  synchronized void enter(PartState next) {
    state = next;
    if (next == PartState.WAITING) {
      failure = null;
      failures = 0;
    }
    if (next == PartState.STOPPED && current().filter(life -> !life.over()).isPresent()) {
      lives.add(lives.removeLast().exited(clock.instant(), OptionalInt.empty()));
    }
  }

  synchronized void begun(long pid) {
    starts++;
    lives.add(Life.begun(pid, clock.instant()));
    if (lives.size() > REMEMBERED) {
      lives.removeFirst();
    }
  }

  synchronized void ready() {
    lives.add(lives.removeLast().ready(clock.instant()));
    state = PartState.READY;
    failures = 0;
    failure = null;
    news.accept("is ready");
  }

  synchronized void exited(OptionalInt status) {
    Life life = lives.removeLast().exited(clock.instant(), status);
    lives.add(life);
    if (life.readyAt() == null) {
      failed(life.ending());
    } else {
      state = PartState.RESTARTING;
      news.accept(life.ending() + "; starting it again");
    }
  }

  /** A start that came to nothing; after some of these in a row the part counts as failing. */
  synchronized void failed(String reason) {
    failures++;
    state = PartState.RESTARTING;
    if (failures >= Backoff.FAILURES_TO_REPORT) {
      gaveUp(reason + ", " + failures + " times in a row");
    } else {
      news.accept(reason + " before it was ready; trying again");
    }
  }

  /** A failure that trying again would not mend. */
  synchronized void gaveUp(String reason) {
    state = PartState.FAILING;
    failure = reason;
    news.accept("fails: " + reason);
  }

  synchronized Duration pause() {
    return Backoff.after(failures);
  }

  /** Where the part stands now. */
  public synchronized PartState state() {
    return state;
  }

  /** Why the part fails; nothing while it does not. */
  public synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** How often its process has been started. */
  public synchronized int starts() {
    return starts;
  }

  /** The remembered lives, oldest first. */
  public synchronized List<Life> lives() {
    return List.copyOf(lives);
  }

  /** The latest life. */
  public synchronized Optional<Life> current() {
    return Optional.ofNullable(lives.peekLast());
  }

  /** When the current life began. */
  public synchronized Optional<Instant> runningSince() {
    return current().filter(life -> !life.over()).map(Life::startedAt);
  }
}
