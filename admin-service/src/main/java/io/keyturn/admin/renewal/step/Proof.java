package io.keyturn.admin.renewal.step;

import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.key.CertifiedKeyPair;
import java.net.URI;

/**
 * What shows that a key works: several tokens in a row, because a registration can reach the
 * provider's nodes one after the other, and one call to the environment.
 */
public final class Proof {
  private static final String SCOPE = "openid";

  private final TokenEndpoint tokens;
  private final EnvironmentApi environment;
  private final int inARow;

  public Proof(TokenEndpoint tokens, EnvironmentApi environment, int inARow) {
    this.tokens = tokens;
    this.environment = environment;
    this.inARow = inARow;
  }

  /** Returns where the key works. */
  void of(CertifiedKeyPair pair, String clientId, URI api) throws ConnectionException {
    BearerToken token = token(pair, clientId);
    for (int proof = 1; proof < inARow; proof++) {
      token = token(pair, clientId);
    }
    environment.call(api, token);
  }

  /** One token, with this key. */
  BearerToken token(CertifiedKeyPair pair, String clientId) throws ConnectionException {
    return tokens.token(clientId, pair, SCOPE);
  }
}
