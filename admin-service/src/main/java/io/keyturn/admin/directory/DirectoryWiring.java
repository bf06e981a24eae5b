package io.keyturn.admin.directory;

import io.keyturn.admin.directory.entra.EntraDirectory;
import io.keyturn.admin.directory.entra.GraphApi;
import io.keyturn.admin.directory.entra.PossessionProof;
import io.keyturn.admin.directory.keycloak.KeycloakAdmin;
import io.keyturn.admin.directory.keycloak.KeycloakDirectory;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.connection.Trail;
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
  private static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0");

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
      HttpClient http,
      Trail trail,
      Clock clock) {
    return switch (config.kind()) {
      case KEYCLOAK -> {
        var realm = config.url().orElseGet(() -> adminUrl(provider.issuer()));
        var calls = new DirectoryCalls(tokens, http, config.timeout(), trail);
        yield new KeycloakDirectory(new KeycloakAdmin(realm, calls));
      }
      case ENTRA -> {
        var graph = config.url().orElse(GRAPH);
        var graphTokens = tokens.forScope(GraphApi.scope(graph));
        var calls = new DirectoryCalls(graphTokens, http, config.timeout(), trail);
        var proof = new PossessionProof(config.entra().proofAudience(), clock);
        yield new EntraDirectory(new GraphApi(graph, calls), proof);
      }
    };
  }

  /** {@code …/realms/x} to {@code …/admin/realms/x}. */
  private static URI adminUrl(URI issuer) {
    return URI.create(issuer.toString().replaceFirst("/realms/", "/admin/realms/"));
  }
}
