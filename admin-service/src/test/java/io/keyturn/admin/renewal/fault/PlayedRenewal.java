package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalProgress;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.renewal.StepName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A renewal's row: lease, fence, and what a settlement writes. */
final class PlayedRenewal {
  private Renewal renewal;
  private long fence;
  private boolean leased;
  private boolean leaseOver;
  private Instant stepSince;

  PlayedRenewal(Renewal renewal, Instant now) {
    this.renewal = renewal;
    this.stepSince = now;
  }

  Renewal facts() {
    return renewal;
  }

  RenewalState state() {
    return renewal.progress().state();
  }

  /** A claim with the next fence, unless another lease is on it. */
  Optional<Claim> claim(Instant now) {
    if (!renewal.running() || (leased && !leaseOver)) {
      return Optional.empty();
    }
    fence++;
    leased = true;
    leaseOver = false;
    return Optional.of(new Claim(renewal, fence, Duration.between(stepSince, now)));
  }

  /** Whoever has claimed it is not heard of for too long. */
  void leaseRunsOut() {
    leaseOver = true;
  }

  /** True where an outcome under this claim may be written. */
  boolean held(Claim claim) {
    return renewal.running() && leased && fence == claim.fence();
  }

  /** Writes what became of it, but for what the settlement's own commit writes. */
  void write(Settlement settlement, Instant now) {
    leased = false;
    if (settlement instanceof Settlement.Next next) {
      enter(RenewalState.RUNNING, next.step(), Optional.empty(), now);
    } else if (settlement instanceof Settlement.TurnBack back) {
      enter(RenewalState.RUNNING, StepName.ROLL_BACK, Optional.of(back.finding()), now);
    } else if (settlement instanceof Settlement.Finished finished) {
      stay(finished.state(), 0, renewal.progress().finding());
    } else if (settlement instanceof Settlement.Again again) {
      stay(RenewalState.RUNNING, 1, Optional.of(again.finding()));
    } else if (settlement instanceof Settlement.Stopped stopped) {
      stay(RenewalState.FAILED, 0, Optional.of(stopped.finding()));
    }
  }

  /** Lets it run again from this step, whoever held it. */
  void resume(StepName step, Instant now) {
    fence++;
    leased = false;
    enter(RenewalState.RUNNING, step, Optional.empty(), now);
  }

  private void enter(RenewalState state, StepName step, Optional<Finding> finding, Instant now) {
    stepSince = now;
    become(new RenewalProgress(state, step, 0, 0, finding));
  }

  private void stay(RenewalState state, int tries, Optional<Finding> finding) {
    var past = renewal.progress();
    become(new RenewalProgress(state, past.step(), past.attempts() + tries, 0, finding));
  }

  private void become(RenewalProgress progress) {
    renewal =
        new Renewal(renewal.id(), renewal.portal(), renewal.order(), progress, renewal.times());
  }
}
