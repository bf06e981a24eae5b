package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Starts renewals and lets them run again; there is at most one RUNNING per portal. */
@ApplicationScoped
public class Renewals {
  private final RenewalStore renewals;
  private final RunnerWakeUp wakeUp;

  Renewals(RenewalStore renewals, RunnerWakeUp wakeUp) {
    this.renewals = renewals;
    this.wakeUp = wakeUp;
  }

  /**
   * Starts a renewal, or finds the one that the same idempotency key started before.
   *
   * @return nothing where another renewal is RUNNING
   */
  public Optional<Renewal> start(PortalId portal, RenewalOrder order) {
    var known = order.idempotencyKey().flatMap(key -> renewals.startedBy(portal, key));
    if (known.isPresent()) {
      return known;
    }
    var started = renewals.start(portal, order);
    started.ifPresent(id -> wakeUp.now());
    // Lost to a twin: then that one carries the same idempotency key, or is just another renewal.
    return started
        .flatMap(renewals::find)
        .or(() -> order.idempotencyKey().flatMap(key -> renewals.startedBy(portal, key)));
  }

  /**
   * Resumes a FAILED renewal at its failed step with the same candidate key, and a ROLLED_BACK one
   * where the candidate is proved again.
   *
   * @return false where it is not the portal's latest renewal, or has not stopped
   */
  public boolean retry(Renewal renewal) {
    boolean resumed = renewals.resume(renewal.id(), resumeAt(renewal));
    if (resumed) {
      wakeUp.now();
    }
    return resumed;
  }

  private StepName resumeAt(Renewal renewal) {
    return switch (renewal.progress().step()) {
      case GENERATE, REGISTER, PROVE, ACTIVATE, RESTART, VERIFY -> renewal.progress().step();
      case ROLL_BACK -> StepName.REGISTER;
    };
  }
}
