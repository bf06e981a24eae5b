package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
  private static final Instant NOW = Instant.parse("2028-02-29T23:59:30Z");
  private static final CertifiedKeyPair KEY = Samples.keyPair(new PortalId("contoso"));

  private final SettableClock clock = new SettableClock(NOW);
  private HttpStub server;
  private TokenEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    server = new HttpStub();
    endpoint = endpoint(provider(JWSAlgorithm.PS256), Duration.ofSeconds(10));
    server.behave(new AssertionCheck(provider(JWSAlgorithm.PS256), KEY.certificate(), clock));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    server.rethrow();
  }

  private IdentityProvider provider(JWSAlgorithm algorithm) {
    return new IdentityProvider(server.uri(), "https://idp.example/realms/keyturn", algorithm);
  }

  private TokenEndpoint endpoint(IdentityProvider provider, Duration timeout) {
    return new TokenEndpoint(provider, clock, timeout);
  }

  private BearerToken token() throws ConnectionException {
    return endpoint.token("portal-contoso", KEY, "openid");
  }

  @Test
  void getsATokenForAnAssertionThatIsRightInEveryRespect() throws Exception {
    var token = token();

    assertEquals("for openid", token.value());
    assertEquals(NOW.plusSeconds(300), token.expiresAt());
  }

  @Test
  void tellsWhatTheCallBelongsToAndThatItEndedAlsoWhereNobodyAnswers() throws Exception {
    var trail = new RecordedTrail();
    var away = URI.create("http://127.0.0.1:1/token");
    var nobody = new IdentityProvider(away, "https://idp.example", JWSAlgorithm.PS256);

    new TokenEndpoint(provider(JWSAlgorithm.PS256), clock, Duration.ofSeconds(10), trail)
        .token("portal-contoso", KEY, "openid");
    var unanswered = new TokenEndpoint(nobody, clock, Duration.ofSeconds(10), trail);
    assertThrows(
        ConnectionException.class, () -> unanswered.token("portal-contoso", KEY, "openid"));

    assertEquals(
        "[POST " + server.uri() + ", 200, closed, POST " + away + ", closed]",
        trail.events().toString());
  }

  /** Entra ID knows nothing of our kids. */
  @Test
  void namesItsKeyByThumbprintAloneWhereTheProviderWantsNoKid() throws Exception {
    var named = provider(JWSAlgorithm.PS256);
    var nameless =
        new IdentityProvider(named.tokenEndpoint(), named.audience(), named.algorithm(), false);
    server.behave(new AssertionCheck(nameless, KEY.certificate(), clock));

    var refusal = assertThrows(ConnectionException.class, this::token);
    var token = endpoint(nameless, Duration.ofSeconds(10)).token("portal-contoso", KEY, "openid");

    assertEquals("refused with invalid_client: kid", refusal.getMessage());
    assertEquals("for openid", token.value());
  }

  @Test
  void neverSendsTheSameAssertionTwice() throws Exception {
    for (int time = 0; time < 20; time++) {
      assertNotNull(token(), "refused would be a second use of a jti");
    }
  }

  @Test
  void isRefusedWithAKeyThatIsNotRegistered() {
    var other = Samples.keyPair(new PortalId("contoso"));

    var refusal =
        assertThrows(
            ConnectionException.class, () -> endpoint.token("portal-contoso", other, "openid"));

    assertEquals(Failure.KEY_REFUSED, refusal.failure());
    assertEquals("refused with invalid_client: kid", refusal.getMessage());
  }

  /** The check above would be worth nothing if it accepted everything. */
  @Test
  void isRefusedWithAnotherAlgorithmThanTheProviderWants() {
    var rs256 = endpoint(provider(JWSAlgorithm.RS256), Duration.ofSeconds(10));

    var refusal =
        assertThrows(ConnectionException.class, () -> rs256.token("portal-contoso", KEY, "openid"));

    assertEquals("refused with invalid_client: alg", refusal.getMessage());
  }

  @Test
  void keepsNoTokenThatDoesNotSayWhenItEnds() throws Exception {
    server.answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}");

    assertEquals(new BearerToken("t", NOW), token());
  }

  @Test
  void getsATokenWithASecret() throws Exception {
    var sent = new AtomicReference<String>();
    server.behave(
        (request, body) -> {
          sent.set(request.getRequestHeaders().getFirst("Authorization") + " " + body);
          return HttpStub.Answer.json(
              200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}");
        });

    var token = endpoint.token("keyturn-admin-service", "open sesame");

    var basic = "keyturn-admin-service:open+sesame".getBytes(StandardCharsets.UTF_8);
    var expected = "Basic " + Base64.getEncoder().encodeToString(basic);
    assertEquals(expected + " grant_type=client_credentials", sent.get());
    assertEquals(new BearerToken("t", NOW.plusSeconds(60)), token);
  }

  @Test
  void isRefusedWithAWrongSecretWithoutTellingIt() {
    server.answer(401, "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid\"}");

    var refusal =
        assertThrows(
            ConnectionException.class, () -> endpoint.token("keyturn-admin-service", "sesame"));

    assertEquals(Failure.KEY_REFUSED, refusal.failure());
    new Silence().about("sesame").isKeptBy(refusal);
  }
}
