package io.keyturn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Endpoints;
import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./keyturn audit}, with an admin-service that answers what the test says. */
class AuditCommandTest {

  private static final String PATH = "/api/v1/audit-events/verification";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aWholeChainIsGood() {
    answers(200, "{\"intact\":true,\"events\":12,\"hash\":\"ab12\"}");

    assertEquals(0, verify());
    assertEquals("whole: 12 events, the last one's hash is ab12", printed());
  }

  @Test
  void aBrokenChainIsBadAndItsBreakIsNamed() {
    answers(200, "{\"intact\":false,\"events\":6,\"hash\":\"cd34\",\"brokenAt\":7}");

    assertEquals(1, verify());
    assertEquals(
        "broken at event 7: 6 events before it are sound, the last one's hash is cd34", printed());
  }

  @Test
  void anAnswerWithoutAVerdictIsNoWholeChain() {
    answers(200, "{}");

    assertEquals(1, verify());
  }

  @Test
  void aRefusalIsExplained() {
    answers(503, "{\"code\":\"database-unavailable\",\"detail\":\"The database is away.\"}");

    UserError error = assertThrows(UserError.class, this::verify);

    assertTrue(error.getMessage().contains("database-unavailable"), error.getMessage());
    assertEquals("", printed());
  }

  private int verify() {
    Ports ports = new Ports(Map.of(Port.ADMIN, server.getAddress().getPort()));
    AdminApi admin = new AdminApi(new Endpoints(ports).admin(), () -> "token");
    return AuditCommand.verify(admin, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  /** To the administrator's token only. */
  private void answers(int status, String json) {
    server.createContext(
        PATH,
        exchange -> {
          boolean known =
              "Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? status : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
