package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it is that there is no token, and that nobody tells a secret over it. */
class TokenRefusalTest {
  private static final Instant NOW = Instant.parse("2028-02-29T23:59:30Z");
  private static final CertifiedKeyPair KEY = Samples.keyPair(new PortalId("contoso"));

  private final SettableClock clock = new SettableClock(NOW);
  private HttpStub server;
  private TokenEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    server = new HttpStub();
    endpoint = endpoint(provider(JWSAlgorithm.PS256), Duration.ofSeconds(10));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"error\":\"invalid_client\"}          | KEY_REFUSED",
        "400 | {\"error\":\"invalid_client\"}          | KEY_REFUSED",
        "400 | {\"error\":\"invalid_client_credentials\"} | KEY_REFUSED",
        "401 | {\"error\":\"unauthorized_client\"}     | KEY_REFUSED",
        "401 | nonsense                                | KEY_REFUSED",
        "400 | {\"error\":\"invalid_scope\"}           | CLIENT_REFUSED",
        "400 | {\"error\":\"unauthorized_client\"}     | CLIENT_REFUSED",
        "403 | {\"error\":\"access_denied\"}           | CLIENT_REFUSED",
        "500 | {\"error\":\"invalid_client\"}          | UNREACHABLE",
        "500 | {\"error\":\"server_error\"}            | UNREACHABLE",
        "502 | <html>Bad gateway</html>                | UNREACHABLE",
        "503 | {}                                      | UNREACHABLE",
        "429 | {\"error\":\"slow_down\"}               | UNREACHABLE",
        "404 | <html>No such page</html>               | UNREACHABLE",
        "302 | {}                                      | UNREACHABLE",
        "200 | <html>Sign in</html>                    | UNREACHABLE",
        "200 | {}                                      | UNREACHABLE",
        "200 | {\"access_token\":7}                    | UNREACHABLE",
        "200 | {\"access_token\":\"x\"}                | UNREACHABLE",
        "200 | {\"access_token\":\"x\",\"token_type\":\"DPoP\"} | UNREACHABLE"
      })
  void saysWhoseFaultARefusalIs(int status, String body, Failure failure) {
    server.answer(status, body);

    var refusal = refusal();

    assertEquals(failure, refusal.failure(), refusal.getMessage());
  }

  @Test
  void namesNoDescriptionWhereThereIsNoneAndCutsALongOne() {
    server.answer(400, "{\"error\":\"invalid_scope\"}");
    assertEquals("refused with invalid_scope", refusal().getMessage());

    var description = "x".repeat(100_000);
    server.answer(
        400, "{\"error\":\"invalid_scope\",\"error_description\":\"" + description + "\"}");
    assertTrue(refusal().getMessage().length() < 400);
  }

  private ConnectionException refusal() {
    return assertThrows(ConnectionException.class, this::token);
  }

  /** RFC 6749 §5.1 only recommends {@code expires_in}; a lifetime is never guessed. */
  @ParameterizedTest
  @CsvSource({"401, nonsense", "404, nonsense", "503, {}", "302, {}", "200, nonsense"})
  void namesTheStatusWhereThereIsNoErrorCode(int status, String body) {
    server.answer(status, body);

    var refusal = refusal();

    assertTrue(refusal.getMessage().contains("answered " + status), refusal.getMessage());
  }

  @Test
  void doesNotFollowRedirectsWithItsAssertion() throws IOException {
    try (var elsewhere = new HttpStub()) {
      elsewhere.answer(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":9}");
      server.behave(
          (request, body) ->
              new HttpStub.Answer(
                  307, "", java.util.Map.of("Location", elsewhere.uri().toString())));

      assertThrows(ConnectionException.class, this::token);
    }
  }

  @Test
  void isUnreachableWhereNobodyListens() throws IOException {
    var nobody = HttpStub.nobody();
    var provider = new IdentityProvider(nobody, "https://idp.example", JWSAlgorithm.PS256);
    endpoint = endpoint(provider, Duration.ofSeconds(10));

    var refusal = refusal();

    assertEquals(Failure.UNREACHABLE, refusal.failure());
    assertTrue(refusal.getMessage().contains(nobody.toString()));
  }

  @Test
  void isUnreachableWhereNobodyAnswersInTime() {
    server.hang();
    endpoint = endpoint(provider(JWSAlgorithm.PS256), Duration.ofMillis(100));

    var refusal = refusal();

    assertEquals(Failure.UNREACHABLE, refusal.failure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":TOP.SECRET.TOKEN,\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"TOP.SECRET.TOKEN\",\"token_type\":\"Bearer\"",
        "{\"access_token\":\"TOP.SECRET.TOKEN\",\"token_type\":7}",
        "{\"access_token\":\"TOP.SECRET.TOKEN\",\"token_type\":\"N_A\"}",
        "{\"access_token\":\"TOP.SECRET.TOKEN\",\"token_type\":\"Bearer\",\"expires_in\":\"soon\"}",
        "{\"access_token\":{\"TOP.SECRET.TOKEN\":1},\"token_type\":\"Bearer\"}",
        "TOP.SECRET.TOKEN"
      })
  void neverRepeatsATokenThatItCannotRead(String body) {
    server.answer(200, body);

    var refusal = refusal();

    new Silence().about("SECRET").isKeptBy(refusal);
  }

  @Test
  void neverRepeatsItsAssertionOrItsSecretEvenIfTheProviderDoes() {
    var sent = new AtomicReference<String>();
    server.behave(
        (request, body) -> {
          sent.set(body.replaceAll(".*client_assertion=([^&]*).*", "$1"));
          var echo = "{\"error\":\"invalid_client\",\"error_description\":\"%s\"}";
          return HttpStub.Answer.json(401, echo.formatted(sent.get()));
        });

    var refusal = refusal();

    assertTrue(sent.get().startsWith("ey"), sent.get());
    new Silence().about(sent.get()).isKeptBy(refusal);
  }
}
