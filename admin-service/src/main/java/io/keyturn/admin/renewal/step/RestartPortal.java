package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;

/**
 * Restarts the portal once: the marker is the renewal id. Instances adopt a portal's first key as
 * soon as they see it, so that needs no restart.
 */
public final class RestartPortal implements RenewalStep {
  private final MarkedRestart restart;

  public RestartPortal(MarkedRestart restart) {
    this.restart = restart;
  }

  @Override
  public StepName name() {
    return StepName.RESTART;
  }

  @Override
  public Outcome run(Renewal renewal) {
    return renewal.order().reason() == RenewalReason.FIRST_KEY
        ? Outcome.advanced()
        : restart.advance(renewal.portal(), renewal.id().value());
  }
}
