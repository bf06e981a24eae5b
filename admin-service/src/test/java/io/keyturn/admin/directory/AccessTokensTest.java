package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final String SECRET = "the-secret-nobody-may-see";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int status = 200;
  private HttpServer server;
  private AccessTokens tokens;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var json =
              status == 200
                  ? "{\"access_token\":\"token-"
                      + asked.incrementAndGet()
                      + "\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                  : "{\"error\":\"invalid_client\"}";
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, json.length());
          exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/token");
    var provider = new IdentityProvider(address, "test", JWSAlgorithm.PS256);
    var endpoint = new TokenEndpoint(provider, clock, Duration.ofSeconds(5));
    tokens = new AccessTokens(endpoint, "admin-service", SECRET, clock);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aTokenIsUsedAgainUntilHalfAMinuteBeforeItEnds() throws DirectoryException {
    var first = tokens.get();
    clock.advance(Duration.ofSeconds(269));

    var second = tokens.get();

    assertEquals("token-1", first);
    assertEquals("token-1", second);
  }

  @Test
  void aTokenThatEndsWithinHalfAMinuteIsReplaced() throws DirectoryException {
    tokens.get();
    clock.advance(Duration.ofSeconds(270));

    var second = tokens.get();

    assertEquals("token-2", second);
  }

  @Test
  void aWrongSecretIsForbiddenAndTheSettingIsNamed() {
    status = 401;

    var failure = assertThrows(DirectoryException.class, tokens::get);

    assertEquals(Failure.FORBIDDEN, failure.failure());
    assertTrue(failure.getMessage().contains("keyturn.directory.client-secret"));
    new Silence().about(SECRET).isKeptBy(failure);
  }

  @Test
  void aProviderInTroubleIsUnreachable() {
    status = 500;

    var failure = assertThrows(DirectoryException.class, tokens::get);

    assertEquals(Failure.UNREACHABLE, failure.failure());
    new Silence().about(SECRET).isKeptBy(failure);
  }

  @Test
  void aFailureIsForgottenWithTheNextCall() throws DirectoryException {
    status = 500;
    assertThrows(DirectoryException.class, tokens::get);
    status = 200;

    assertEquals("token-1", tokens.get());
  }
}
