package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryCalls;
import io.keyturn.admin.directory.DirectoryContract;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.keycloak.KeycloakAdmin;
import io.keyturn.admin.directory.keycloak.KeycloakDirectory;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.local.client.Endpoints;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of every directory, on the real Keycloak. */
@ExtendWith(SharedStack.class)
class KeycloakDirectoryE2E extends DirectoryContract {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String CLIENT = "keyturn-admin-service";

  private Directory directory;

  @BeforeEach
  void reach(Running running) throws IOException {
    LocalStack stack = running.stack();
    Endpoints endpoints = stack.endpoints();
    IdentityProvider provider =
        new IdentityProvider(
            URI.create(endpoints.tokens()), endpoints.issuer(), JWSAlgorithm.PS256);
    String secret = SecretFile.load(stack.home().secrets()).get("admin-service-client");
    TokenEndpoint tokens = new TokenEndpoint(provider, Clock.systemUTC(), TIMEOUT);
    DirectoryCalls calls =
        new DirectoryCalls(
            new AccessTokens(tokens, CLIENT, secret, Clock.systemUTC()),
            HttpClient.newHttpClient(),
            TIMEOUT);
    URI realm = URI.create(endpoints.issuer().replaceFirst("/realms/", "/admin/realms/"));
    directory = new KeycloakDirectory(new KeycloakAdmin(realm, calls));
  }

  @Override
  protected Directory directory() {
    return directory;
  }

  /** By the mark on the client, which Keycloak has to keep through changes of its keys. */
  @Test
  void anApplicationThatKeyturnMadeGoesWhole() throws DirectoryException {
    withOneKey();

    directory.removeApplication(clientId, Set.of());

    var failure = assertThrows(DirectoryException.class, () -> directory.keys(clientId));
    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }
}
