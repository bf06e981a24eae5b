package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.sealing.SealingException;
import java.util.Optional;

/** Uses the new key as the portal will, before anything depends on it. */
public final class ProveKey implements RenewalStep {
  private final Candidates candidates;
  private final AuthenticationKeyStore keys;
  private final Proof proof;
  private final RefusedKey refusedKey;

  public ProveKey(
      Candidates candidates, AuthenticationKeyStore keys, Proof proof, RefusedKey refusedKey) {
    this.candidates = candidates;
    this.keys = keys;
    this.proof = proof;
    this.refusedKey = refusedKey;
  }

  @Override
  public StepName name() {
    return StepName.PROVE;
  }

  @Override
  public Outcome run(Renewal renewal) {
    Optional<CertifiedKeyPair> pair;
    try {
      pair = keys.open(candidates.candidate(renewal).id());
    } catch (SealingException e) {
      return Outcome.refused(Reason.KEY_CANNOT_BE_OPENED, e.getMessage());
    }
    return pair.isPresent()
        ? prove(renewal, pair.get())
        : Outcome.refused(Reason.KEY_CANNOT_BE_OPENED, "its private half was destroyed");
  }

  private Outcome prove(Renewal renewal, CertifiedKeyPair pair) {
    var portal = candidates.portal(renewal);
    try {
      proof.of(pair, portal.clientId(), candidates.environment(portal).url());
      return Outcome.advanced();
    } catch (ConnectionException e) {
      return switch (e.failure()) {
        case UNREACHABLE -> Outcome.tryAgain(Reason.DIRECTORY_UNREACHABLE, e.getMessage());
        case KEY_REFUSED -> refusedKey.explain(portal, pair.certificate(), e.getMessage());
        case CLIENT_REFUSED -> Outcome.refused(Reason.CLIENT_REFUSED, e.getMessage());
        case ENVIRONMENT_UNREACHABLE ->
            Outcome.tryAgain(Reason.ENVIRONMENT_UNREACHABLE, e.getMessage());
        case ENVIRONMENT_REFUSED -> Outcome.refused(Reason.ENVIRONMENT_REFUSED, e.getMessage());
      };
    }
  }
}
