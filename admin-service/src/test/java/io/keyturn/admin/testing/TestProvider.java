package io.keyturn.admin.testing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import io.quarkus.test.Mock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider and an environment over real HTTP: it gives a token for an assertion that is
 * signed by a key registered in the test directory, and for nothing else.
 */
@ApplicationScoped
public class TestProvider {
  private final TestDirectory directory;
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Set<String> known;
  private volatile int environmentStatus = 200;
  private HttpServer server;

  TestProvider(TestDirectory directory) {
    this.directory = directory;
  }

  @PostConstruct
  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/token", this::token);
    server.createContext("/api", exchange -> answer(exchange, environmentStatus, "{}"));
    server.start();
  }

  @PreDestroy
  void stop() {
    server.stop(0);
  }

  /** Until it is calm again, only these keys have arrived; all others are refused. */
  public void knowsOnly(String... kids) {
    known = Set.of(kids);
  }

  /** Every registered key has arrived. */
  public void knowsEveryKey() {
    known = null;
  }

  /**
   * The next requests for a token are refused, whatever the key, as if the client were disabled.
   */
  public void refuseNext(int requests) {
    refusals.set(requests);
  }

  public void environmentAnswers(int status) {
    environmentStatus = status;
  }

  public URI environment() {
    return address("/api");
  }

  @Produces
  @Mock
  @Singleton
  TokenEndpoint endpoint(Clock clock) {
    var provider = new IdentityProvider(address("/token"), "test", JWSAlgorithm.PS256);
    return new TokenEndpoint(provider, clock, Duration.ofSeconds(5));
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var form = URLUtils.parseParameters(body);
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0
        || !form.containsKey("client_assertion")
        || !signedByARegisteredKey(form.get("client_assertion").get(0))) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else {
      answer(
          exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }
  }

  private boolean signedByARegisteredKey(String assertion) {
    try {
      var jwt = SignedJWT.parse(assertion);
      if (known != null && !known.contains(jwt.getHeader().getKeyID())) {
        return false;
      }
      var key =
          directory.registered(jwt.getJWTClaimsSet().getSubject(), jwt.getHeader().getKeyID());
      return key.isPresent() && jwt.verify(new RSASSAVerifier(key.get().publicKey()));
    } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
      return false;
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
