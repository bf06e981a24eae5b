package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.common.connection.Trail;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryCallsTest {
  private HttpServer server;
  private DirectoryCalls calls;
  private volatile int status = 200;
  private volatile String answer = "{}";
  private volatile String received;
  private volatile String correlation;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/things",
        exchange -> {
          received =
              exchange.getRequestHeaders().getFirst("Authorization")
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          correlation = exchange.getRequestHeaders().getFirst("X-Correlation-Id");
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    calls =
        new DirectoryCalls(
            TokenStub.on(server, 200), HttpClient.newHttpClient(), Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void carriesWhatTellsWhichWorkItBelongsTo() throws DirectoryException {
    var ended = new ArrayList<Integer>();
    var followed =
        new DirectoryCalls(
            TokenStub.on(server, 200),
            HttpClient.newHttpClient(),
            Duration.ofSeconds(5),
            (method, target) -> leg(ended));

    followed.send(followed.to(things()).GET(), Set.of());

    assertEquals("ticket-1", correlation);
    assertEquals(List.of(200), ended);
  }

  private static Trail.Leg leg(List<Integer> ended) {
    return new Trail.Leg() {
      @Override
      public Map<String, String> headers() {
        return Map.of("X-Correlation-Id", "ticket-1");
      }

      @Override
      public void answered(int status) {
        ended.add(status);
      }
    };
  }

  @Test
  void whatIsOnlyPassedOnComesBackUnchanged() throws DirectoryException {
    answer = "{\"a\":1.10,\"b\":1e400,\"c\":123456789012345678901234567890,\"d\":null,\"é\":[{}]}";

    var read = DirectoryCalls.read(calls.send(calls.to(things()).GET(), Set.of()));
    calls.send(calls.to(things(), "PUT", read), Set.of());

    assertEquals("Bearer " + TokenStub.TOKEN + answer.replace("1e400", "1E+400"), received);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"code\":\"Authorization_RequestDenied\"}} | 403 Authorization_RequestDenied",
        "{\"error\":{\"code\":\"CredentialInvalidLifetimeAsPerAppPolicy\"}}"
            + " | 403 CredentialInvalidLifetimeAsPerAppPolicy",
        "{\"error\":{\"code\":\"the-secret-nobody-may-see\"}} | 403",
        "{\"error\":{\"code\":\"eyJhbGciOi.eyJzdWIi.c2ln\"}} | 403",
        "{\"error\":{\"code\":17}} | 403",
        "{\"error\":{\"code\":{\"a\":\"b\"}}} | 403",
        "{\"error\":\"text\"} | 403",
        "<html> | 403"
      })
  void ofARefusalOnlyWhatLooksLikeACodeIsTold(String body, String told) {
    status = 403;
    answer = body;

    var failure =
        assertThrows(
            DirectoryException.class, () -> calls.send(calls.to(things()).GET(), Set.of()));

    assertEquals("GET /things answered " + told, failure.getMessage());
  }

  @Test
  void whatACallerSentIsNeverTold() {
    status = 400;
    var body = JsonNodeFactory.instance.objectNode().put("proof", "what-nobody-may-see");

    var failure =
        assertThrows(
            DirectoryException.class, () -> calls.send(calls.to(things(), "POST", body), Set.of()));

    new Silence().about("what-nobody-may-see").about(TokenStub.TOKEN).isKeptBy(failure);
  }

  @Test
  void anAnswerThatTheCallerDealsWithIsNoFailure() throws DirectoryException {
    status = 409;

    var found = calls.send(calls.to(things()).GET(), Set.of(409));

    assertEquals(409, found.statusCode());
  }

  private URI things() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/things");
  }
}
