package io.keyturn.common.connection;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the identity provider for access tokens by client credentials (RFC 6749 §4.4). Blocks for at
 * most twice the time-out; keeps nothing between calls.
 */
public final class TokenEndpoint {
  private final IdentityProvider provider;
  private final Clock clock;
  private final Duration timeout;
  private final Trail trail;

  /** One whose calls nobody follows. */
  public TokenEndpoint(IdentityProvider provider, Clock clock, Duration timeout) {
    this(provider, clock, timeout, Trail.NONE);
  }

  public TokenEndpoint(IdentityProvider provider, Clock clock, Duration timeout, Trail trail) {
    this.provider = provider;
    this.clock = clock;
    this.timeout = timeout;
    this.trail = trail;
  }

  /**
   * A token for an application that proves itself with its authentication key.
   *
   * @throws ConnectionException KEY_REFUSED, CLIENT_REFUSED or UNREACHABLE
   */
  public BearerToken token(String clientId, CertifiedKeyPair key, String scope)
      throws ConnectionException {
    return request(ClientAssertion.sign(provider, clientId, key, clock.instant()), scope);
  }

  /**
   * A token for a service that proves itself with a secret.
   *
   * @throws ConnectionException KEY_REFUSED where the secret is wrong, CLIENT_REFUSED or
   *     UNREACHABLE
   */
  public BearerToken token(String clientId, String secret) throws ConnectionException {
    return token(clientId, secret, Optional.empty());
  }

  /**
   * A token for a service that proves itself with a secret, for one scope where it is named.
   *
   * @throws ConnectionException KEY_REFUSED where the secret is wrong, CLIENT_REFUSED or
   *     UNREACHABLE
   */
  public BearerToken token(String clientId, String secret, Optional<String> scope)
      throws ConnectionException {
    var client = new ClientSecretBasic(new ClientID(clientId), new Secret(secret));
    return request(client, scope.orElse(null));
  }

  private BearerToken request(ClientAuthentication client, String scope)
      throws ConnectionException {
    var request =
        new TokenRequest.Builder(provider.tokenEndpoint(), client, new ClientCredentialsGrant())
            .scope(Scope.parse(scope))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout((int) timeout.toMillis());
    request.setReadTimeout((int) timeout.toMillis());
    request.setFollowRedirects(false);
    try (var leg = trail.leg("POST", provider.tokenEndpoint())) {
      leg.headers().forEach(request::setHeader);
      var answer = request.send();
      leg.answered(answer.getStatusCode());
      return new TokenAnswer(provider, answer).token(clock.instant());
    } catch (IOException e) {
      throw new ConnectionException(
          Failure.UNREACHABLE, "no answer from " + provider.tokenEndpoint(), e);
    }
  }
}
