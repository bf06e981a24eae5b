package io.keyturn.admin.directory;

import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.runtime.IdentityProviderConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/** Makes the directory from the settings. */
@Dependent
public class DirectoryWiring {

  @Produces
  @Singleton
  AccessTokens accessTokens(DirectoryConfig config, TokenEndpoint endpoint, Clock clock) {
    var secret =
        config
            .clientSecret()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "keyturn.directory.client-secret (KEYTURN_DIRECTORY_CLIENT_SECRET) is not"
                            + " set: give the secret of the client "
                            + config.clientId()));
    return new AccessTokens(endpoint, config.clientId(), secret, clock);
  }

  @Produces
  @Singleton
  HttpClient http(DirectoryConfig config) {
    return HttpClient.newBuilder()
        .connectTimeout(config.timeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Produces
  @Singleton
  Directory directory(
      DirectoryConfig config,
      IdentityProviderConfig provider,
      AccessTokens tokens,
      HttpClient http) {
    var realm = config.url().orElseGet(() -> adminUrl(provider.issuer()));
    return new KeycloakDirectory(new KeycloakAdmin(realm, tokens, http, config.timeout()));
  }

  /** {@code …/realms/x} to {@code …/admin/realms/x}. */
  private static URI adminUrl(URI issuer) {
    return URI.create(issuer.toString().replaceFirst("/realms/", "/admin/realms/"));
  }
}
