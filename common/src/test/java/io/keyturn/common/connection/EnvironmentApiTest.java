package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentApiTest {
  private static final BearerToken TOKEN =
      new BearerToken("TOP.SECRET.TOKEN", Instant.parse("2026-01-01T00:05:00Z"));

  private HttpStub server;
  private EnvironmentApi api = new EnvironmentApi(Duration.ofSeconds(10));

  @BeforeEach
  void start() throws IOException {
    server = new HttpStub();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    server.rethrow();
  }

  @Test
  void callsWithTheTokenInTheHeaderAndNowhereElse() throws Exception {
    var seen = new AtomicReference<String>();
    server.behave(
        (request, body) -> {
          var authorization = request.getRequestHeaders().getFirst("Authorization");
          seen.set(
              request.getRequestMethod() + " " + request.getRequestURI() + " " + authorization);
          return HttpStub.Answer.json(200, "{}");
        });

    api.call(server.uri(), TOKEN);

    assertEquals("GET /token Bearer TOP.SECRET.TOKEN", seen.get());
  }

  @Test
  void tellsWhatTheCallBelongsToAndHowItEnded() throws Exception {
    var seen = new AtomicReference<String>();
    var trail = new RecordedTrail();
    server.behave(
        (request, body) -> {
          seen.set(request.getRequestHeaders().getFirst("X-Trail"));
          return HttpStub.Answer.json(200, "{}");
        });

    new EnvironmentApi(Duration.ofSeconds(10), trail).call(server.uri(), TOKEN);

    assertEquals("leg 1", seen.get());
    assertEquals("[GET " + server.uri() + ", 200, closed]", trail.events().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void isContentWithASuccess(int status) {
    server.answer(status, status == 204 ? "" : "{}");

    assertDoesNotThrow(() -> api.call(server.uri(), TOKEN));
  }

  @ParameterizedTest
  @CsvSource({
    "301, ENVIRONMENT_REFUSED",
    "400, ENVIRONMENT_REFUSED",
    "401, ENVIRONMENT_REFUSED",
    "403, ENVIRONMENT_REFUSED",
    "404, ENVIRONMENT_REFUSED",
    "429, ENVIRONMENT_UNREACHABLE",
    "500, ENVIRONMENT_UNREACHABLE",
    "503, ENVIRONMENT_UNREACHABLE"
  })
  void saysWhoseFaultARefusalIs(int status, Failure failure) {
    server.answer(status, "{\"you sent\":\"TOP.SECRET.TOKEN\"}");

    var refusal = refusal(server.uri());

    assertEquals(failure, refusal.failure());
    assertTrue(refusal.getMessage().endsWith("answered " + status));
  }

  @Test
  void isUnreachableWhereNobodyListens() throws IOException {
    assertEquals(Failure.ENVIRONMENT_UNREACHABLE, refusal(HttpStub.nobody()).failure());
  }

  @Test
  void isUnreachableWhereNobodyAnswersInTime() {
    server.hang();
    api = new EnvironmentApi(Duration.ofMillis(100));

    assertEquals(Failure.ENVIRONMENT_UNREACHABLE, refusal(server.uri()).failure());
  }

  private ConnectionException refusal(URI uri) {
    var refusal = assertThrows(ConnectionException.class, () -> api.call(uri, TOKEN));
    new Silence().about(TOKEN.value()).isKeptBy(refusal);
    return refusal;
  }
}
