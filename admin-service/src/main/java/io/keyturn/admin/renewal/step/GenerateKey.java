package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes key pair and certificate, and commits them as STAGED; observes that they are there. */
public final class GenerateKey implements RenewalStep {
  private final AuthenticationKeyStore keys;
  private final KeyMaking making;
  private final Clock clock;

  public GenerateKey(AuthenticationKeyStore keys, KeyMaking making, Clock clock) {
    this.keys = keys;
    this.making = making;
    this.clock = clock;
  }

  /** A way to come by a fresh key pair, as {@link io.keyturn.common.key.SelfSigned#generate}. */
  @FunctionalInterface
  public interface KeyMaking {
    CertifiedKeyPair make(PortalId portal, KeyRequest request, Instant notBefore);
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
    var pair = making.make(renewal.portal(), renewal.order().key(), clock.instant());
    return Outcome.advanced(() -> keys.stage(renewal.portal(), pair, Optional.of(renewal.id())));
  }
}
