package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import java.time.Clock;
import java.util.Optional;

/** Makes key pair and certificate, and commits them as STAGED; observes that they are there. */
public final class GenerateKey implements RenewalStep {
  private final AuthenticationKeyStore keys;
  private final Clock clock;

  public GenerateKey(AuthenticationKeyStore keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public StepName name() {
    return StepName.GENERATE;
  }

  @Override
  public Outcome run(Renewal renewal) {
    if (keys.madeBy(renewal.id()).isPresent()) {
      return Outcome.advanced();
    }
    var pair = CertifiedKeyPair.generate(renewal.portal(), renewal.order().key(), clock.instant());
    return Outcome.advanced(() -> keys.stage(renewal.portal(), pair, Optional.of(renewal.id())));
  }
}
