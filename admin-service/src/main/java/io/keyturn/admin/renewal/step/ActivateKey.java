package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalState;

/**
 * New key ACTIVE, old key RETIRING, and a portal with its first key READY: all in the transaction
 * that moves the renewal on, once the key has had its {@link HeadStart}.
 */
public final class ActivateKey implements RenewalStep {
  private final Candidates candidates;
  private final AuthenticationKeyStore keys;
  private final PortalStore portals;
  private final HeadStart headStart;

  public ActivateKey(
      Candidates candidates,
      AuthenticationKeyStore keys,
      PortalStore portals,
      HeadStart headStart) {
    this.candidates = candidates;
    this.keys = keys;
    this.portals = portals;
    this.headStart = headStart;
  }

  @Override
  public StepName name() {
    return StepName.ACTIVATE;
  }

  @Override
  public Outcome run(Renewal renewal) {
    return headStart.missing(renewal).orElseGet(() -> activate(renewal));
  }

  private Outcome activate(Renewal renewal) {
    var candidate = candidates.candidate(renewal).id();
    return Outcome.advanced(
        () -> {
          keys.activate(candidate);
          if (renewal.order().reason() == RenewalReason.COMPROMISED) {
            // No grace and no way back: unpublished and destroyed with the very same commit.
            keys.supersededBy(candidate).ifPresent(old -> keys.retire(old.id()));
          }
          var portal = candidates.portal(renewal);
          if (portal.state() == PortalState.PROVISIONING) {
            portals.replace(portal.in(PortalState.READY));
          }
        });
  }
}
