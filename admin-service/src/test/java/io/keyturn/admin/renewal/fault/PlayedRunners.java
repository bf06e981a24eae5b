package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.renewal.fault.Mishaps.Crash;
import io.keyturn.common.keytable.MemoryKeys;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Replicas that work on renewals as the real runner does, by the real plan; one at a time, but any
 * of them can die or be paused in the middle, and come back when another has gone on.
 */
final class PlayedRunners {
  private final RenewalPlan plan;
  private final MemoryKeys keys;
  private final Clock clock;
  private final Mishaps mishaps;
  private final Deque<Paused> paused = new ArrayDeque<>();

  private record Paused(PlayedRenewal renewal, Claim claim, Optional<Outcome> outcome) {}

  /** What the database does to a commit. */
  enum Commit {
    WORKS,
    FAILS,
    /** It takes effect, but the connection is cut before the answer. */
    LOSES_ANSWER
  }

  PlayedRunners(RenewalPlan plan, MemoryKeys keys, Clock clock, Mishaps mishaps) {
    this.plan = plan;
    this.keys = keys;
    this.clock = clock;
    this.mishaps = mishaps;
  }

  /** Tries the present step once. */
  void step(PlayedRenewal renewal, Commit commit) {
    renewal
        .claim(clock.instant())
        .ifPresent(claim -> settle(renewal, claim, run(renewal, claim), commit));
  }

  /** Dies at a call of the step, or behind all of them before the outcome is committed. */
  void die(PlayedRenewal renewal, int call, boolean afterIt) {
    renewal
        .claim(clock.instant())
        .ifPresent(
            claim -> {
              mishaps.crashAt(call, afterIt);
              try {
                run(renewal, claim);
              } catch (Crash crash) {
                // Nothing more comes from this replica.
              } finally {
                mishaps.none();
              }
              renewal.leaseRunsOut();
            });
  }

  /** Is paused for longer than its lease, before or after it has worked on the step. */
  void pause(PlayedRenewal renewal, boolean afterIt) {
    renewal
        .claim(clock.instant())
        .ifPresent(
            claim -> {
              var outcome = afterIt ? Optional.of(run(renewal, claim)) : Optional.<Outcome>empty();
              paused.add(new Paused(renewal, claim, outcome));
              renewal.leaseRunsOut();
            });
  }

  /** The one that has been paused for longest goes on. */
  void revive() {
    var late = paused.poll();
    if (late != null) {
      var outcome = late.outcome().orElseGet(() -> run(late.renewal(), late.claim()));
      settle(late.renewal(), late.claim(), outcome, Commit.WORKS);
    }
  }

  boolean anyPaused() {
    return !paused.isEmpty();
  }

  private Outcome run(PlayedRenewal renewal, Claim claim) {
    try {
      return plan.run(claim);
    } catch (RuntimeException e) {
      if (renewal.held(claim)) {
        throw new AssertionError("a step broke", e);
      }
      return broken();
    }
  }

  private void settle(PlayedRenewal renewal, Claim claim, Outcome outcome, Commit commit) {
    try {
      write(renewal, claim, plan.settle(claim, outcome), commit);
    } catch (CommitException e) {
      write(renewal, claim, plan.settle(claim, broken()), Commit.WORKS);
    }
  }

  private void write(PlayedRenewal renewal, Claim claim, Settlement settlement, Commit commit) {
    if (!renewal.held(claim)) {
      return;
    }
    keys.transaction(
        () -> {
          run(settlement);
          if (commit == Commit.FAILS) {
            throw new CommitException();
          }
        });
    renewal.write(settlement, clock.instant());
    if (commit == Commit.LOSES_ANSWER) {
      throw new CommitException();
    }
  }

  private static void run(Settlement settlement) {
    if (settlement instanceof Settlement.Next next) {
      next.commit().run();
    } else if (settlement instanceof Settlement.TurnBack back) {
      back.commit().run();
    } else if (settlement instanceof Settlement.Finished finished) {
      finished.commit().run();
    }
  }

  private static Outcome broken() {
    return Outcome.tryAgain(Reason.INTERNAL_ERROR, "broken");
  }

  private static final class CommitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
