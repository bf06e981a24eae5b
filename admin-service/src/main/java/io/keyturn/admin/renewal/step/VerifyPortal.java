package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;

/** Waits until every live instance serves the new key and is connected with it. */
public final class VerifyPortal implements RenewalStep {
  private final Candidates candidates;
  private final ServedKeys served;

  public VerifyPortal(Candidates candidates, ServedKeys served) {
    this.candidates = candidates;
    this.served = served;
  }

  @Override
  public StepName name() {
    return StepName.VERIFY;
  }

  @Override
  public Outcome run(Renewal renewal) {
    // A portal may be registered long before its first instance is deployed.
    if (renewal.order().reason() == RenewalReason.FIRST_KEY && served.nobody(renewal.portal())) {
      return Outcome.advanced();
    }
    return served.by(renewal.portal(), candidates.candidate(renewal).kid());
  }
}
