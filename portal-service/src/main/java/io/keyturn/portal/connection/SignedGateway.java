package io.keyturn.portal.connection;

import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.portal.publication.PortalKeys;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.signing.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Calls with what the key table says of application and environment at the time of the call. */
@ApplicationScoped
class SignedGateway implements Gateway {
  private final TokenEndpoint tokens;
  private final EnvironmentApi environment;
  private final SigningKey key;
  private final PublishedKeys keys;
  private final ConnectionConfig config;

  SignedGateway(
      TokenEndpoint tokens,
      EnvironmentApi environment,
      SigningKey key,
      PublishedKeys keys,
      ConnectionConfig config) {
    this.tokens = tokens;
    this.environment = environment;
    this.key = key;
    this.keys = keys;
    this.config = config;
  }

  @Override
  public BearerToken token() throws ConnectionException {
    return tokens.token(known().portal().clientId(), key.pair().orElseThrow(), config.scope());
  }

  @Override
  public void call(BearerToken token) throws ConnectionException {
    environment.call(known().environment().url(), token);
  }

  private PortalKeys known() throws ConnectionException {
    return keys.keys()
        .orElseThrow(
            () ->
                new ConnectionException(
                    Failure.CLIENT_REFUSED, "the portal is not registered any more"));
  }
}
