package io.keyturn.common.connection;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Asks the identity provider for access tokens by client credentials (RFC 6749 §4.4). Blocks for at
 * most twice the time-out; keeps nothing between calls.
 */
public final class TokenEndpoint {
  /** Answers that mean: not with this key. RFC 6749 §5.2, and Entra ID's reading of it. */
  private static final Set<String> KEY_ERRORS =
      Set.of("invalid_client", "invalid_client_credentials");

  private final IdentityProvider provider;
  private final Clock clock;
  private final Duration timeout;

  public TokenEndpoint(IdentityProvider provider, Clock clock, Duration timeout) {
    this.provider = provider;
    this.clock = clock;
    this.timeout = timeout;
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
    return request(new ClientSecretBasic(new ClientID(clientId), new Secret(secret)), null);
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
    try {
      return read(request.send());
    } catch (IOException e) {
      throw new ConnectionException(
          Failure.UNREACHABLE, "no answer from " + provider.tokenEndpoint(), e);
    }
  }

  private BearerToken read(HTTPResponse answer) throws ConnectionException {
    int status = answer.getStatusCode();
    if (status >= 500 || status == 429) {
      throw new ConnectionException(
          Failure.UNREACHABLE, provider.tokenEndpoint() + " answered " + status);
    }
    try {
      var response = TokenResponse.parse(answer);
      if (!response.indicatesSuccess()) {
        throw refused(status, response.toErrorResponse().getErrorObject());
      }
      var token = response.toSuccessResponse().getTokens().getAccessToken();
      return new BearerToken(token.getValue(), clock.instant().plusSeconds(token.getLifetime()));
    } catch (ParseException e) {
      throw new ConnectionException(
          Failure.UNREACHABLE,
          provider.tokenEndpoint() + " answered " + status + " with something that is no token",
          e);
    }
  }

  private static ConnectionException refused(int status, ErrorObject error) {
    var failure =
        KEY_ERRORS.contains(error.getCode()) || status == 401
            ? Failure.KEY_REFUSED
            : Failure.CLIENT_REFUSED;
    return new ConnectionException(
        failure, "refused with " + error.getCode() + ": " + error.getDescription());
  }
}
