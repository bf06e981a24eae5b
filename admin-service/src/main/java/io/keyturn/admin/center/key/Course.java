package io.keyturn.admin.center.key;

import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.api.RenewalView;
import java.time.Duration;
import java.time.Instant;

/**
 * A renewal on its way, or at its end.
 *
 * @param hindrance what stands in the way or ended it, with the remedy, in the reader's language;
 *     null where nothing does
 */
public record Course(RenewalView renewal, String hindrance) {

  public boolean running() {
    return renewal.state() == RenewalState.RUNNING;
  }

  /** True where somebody may let it run again. */
  public boolean stopped() {
    return switch (renewal.state()) {
      case FAILED, ROLLED_BACK -> true;
      case RUNNING, SUCCEEDED -> false;
    };
  }

  /** Changes whenever a person who cannot see the page should be told. */
  public String news() {
    return renewal.state() + "-" + renewal.step() + (hindrance == null ? "" : "-" + renewal.code());
  }

  /** True where this step is the one that the renewal is in. */
  public boolean in(StepName step) {
    return running() && renewal.step() == step;
  }

  /** Seconds a step took, or has taken so far; null where it has not begun. */
  public Long seconds(RenewalView.Step step, Instant now) {
    if (step.startedAt() == null) {
      return null;
    }
    var end = step.finishedAt() == null ? end(now) : step.finishedAt();
    return Math.max(0, Duration.between(step.startedAt(), end).toSeconds());
  }

  private Instant end(Instant now) {
    return renewal.finishedAt() == null ? now : renewal.finishedAt();
  }
}
