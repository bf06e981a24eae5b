package io.keyturn.admin.directory;

import com.nimbusds.jose.JWSAlgorithm;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** A token endpoint on a test's server, and what admin-service gets there. */
public final class TokenStub {
  public static final String TOKEN = "the-token-nobody-may-see";
  public static final String SECRET = "the-secret-nobody-may-see";

  private TokenStub() {}

  /** Tokens from an endpoint that answers with this status. */
  public static AccessTokens on(HttpServer server, int status) {
    var path = "/token/" + status;
    var json =
        status == 200
            ? "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}"
            : "{\"error\":\"invalid_client\"}";
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    var address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    var provider = new IdentityProvider(address, "test", JWSAlgorithm.PS256);
    var endpoint = new TokenEndpoint(provider, Clock.systemUTC(), Duration.ofSeconds(5));
    return new AccessTokens(endpoint, "admin-service", SECRET, Clock.systemUTC());
  }
}
