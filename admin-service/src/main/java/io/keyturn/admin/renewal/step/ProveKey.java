package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.sealing.SealingException;
import java.util.Optional;

/**
 * Gets tokens with the new key, several in a row because a registration can reach the provider's
 * nodes one after the other, and calls the environment with the last one.
 */
public final class ProveKey implements RenewalStep {
  private static final String SCOPE = "openid";

  private final Candidates candidates;
  private final AuthenticationKeyStore keys;
  private final TokenEndpoint tokens;
  private final EnvironmentApi environment;
  private final int proofs;

  /** Asks for {@code proofs} tokens in a row. */
  public ProveKey(
      Candidates candidates,
      AuthenticationKeyStore keys,
      TokenEndpoint tokens,
      EnvironmentApi environment,
      int proofs) {
    this.candidates = candidates;
    this.keys = keys;
    this.tokens = tokens;
    this.environment = environment;
    this.proofs = proofs;
  }

  @Override
  public StepName name() {
    return StepName.PROVE;
  }

  @Override
  public Outcome run(Renewal renewal) {
    var portal = candidates.portal(renewal);
    Optional<CertifiedKeyPair> pair;
    try {
      pair = keys.open(candidates.candidate(renewal).id());
    } catch (SealingException e) {
      return Outcome.refused(Reason.KEY_CANNOT_BE_OPENED, e.getMessage());
    }
    if (pair.isEmpty()) {
      return Outcome.refused(Reason.KEY_CANNOT_BE_OPENED, "its private half was destroyed");
    }
    try {
      prove(portal, pair.get());
      return Outcome.advanced();
    } catch (ConnectionException e) {
      return failed(e);
    }
  }

  private void prove(Portal portal, CertifiedKeyPair pair) throws ConnectionException {
    BearerToken token = tokens.token(portal.clientId(), pair, SCOPE);
    for (int proof = 1; proof < proofs; proof++) {
      token = tokens.token(portal.clientId(), pair, SCOPE);
    }
    environment.call(candidates.environment(portal).url(), token);
  }

  private static Outcome failed(ConnectionException e) {
    return switch (e.failure()) {
      case UNREACHABLE -> Outcome.tryAgain(Reason.DIRECTORY_UNREACHABLE, e.getMessage());
      case KEY_REFUSED -> Outcome.tryAgain(Reason.KEY_NOT_ACCEPTED, e.getMessage());
      case CLIENT_REFUSED -> Outcome.refused(Reason.CLIENT_REFUSED, e.getMessage());
      case ENVIRONMENT_UNREACHABLE ->
          Outcome.tryAgain(Reason.ENVIRONMENT_UNREACHABLE, e.getMessage());
      case ENVIRONMENT_REFUSED -> Outcome.refused(Reason.ENVIRONMENT_REFUSED, e.getMessage());
    };
  }
}
