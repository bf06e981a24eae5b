package io.keyturn.admin.directory;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.TokenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The access token of admin-service itself, kept until shortly before it ends. */
public final class AccessTokens {
  private static final Duration SPARE = Duration.ofSeconds(30);

  private final TokenEndpoint endpoint;
  private final String clientId;
  private final String clientSecret;
  private final Clock clock;
  private final Optional<String> scope;
  private BearerToken token;

  public AccessTokens(TokenEndpoint endpoint, String clientId, String clientSecret, Clock clock) {
    this(endpoint, clientId, clientSecret, clock, Optional.empty());
  }

  private AccessTokens(
      TokenEndpoint endpoint,
      String clientId,
      String clientSecret,
      Clock clock,
      Optional<String> scope) {
    this.endpoint = endpoint;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
    this.scope = scope;
  }

  /**
   * Tokens of the same client for this scope, kept apart: a token for one place must never be sent
   * to another.
   */
  public AccessTokens forScope(String wanted) {
    return new AccessTokens(endpoint, clientId, clientSecret, clock, Optional.of(wanted));
  }

  /**
   * A token that lasts for another 30 s at least, or one that was asked for just now.
   *
   * @throws DirectoryException UNREACHABLE, or FORBIDDEN where the secret is wrong
   */
  public synchronized String get() throws DirectoryException {
    if (token == null || !token.lasts(SPARE, clock.instant())) {
      token = ask();
    }
    return token.value();
  }

  private BearerToken ask() throws DirectoryException {
    try {
      return endpoint.token(clientId, clientSecret, scope);
    } catch (ConnectionException e) {
      throw switch (e.failure()) {
        case UNREACHABLE, ENVIRONMENT_UNREACHABLE ->
            failure(Failure.UNREACHABLE, "no token for admin-service: " + e.getMessage(), e);
        case KEY_REFUSED, CLIENT_REFUSED, ENVIRONMENT_REFUSED ->
            failure(
                Failure.FORBIDDEN,
                "admin-service gets no token; check keyturn.directory.client-id and"
                    + " keyturn.directory.client-secret: "
                    + e.getMessage(),
                e);
      };
    }
  }

  private static DirectoryException failure(Failure failure, String message, Exception cause) {
    return new DirectoryException(failure, message, Optional.empty(), cause);
  }
}
