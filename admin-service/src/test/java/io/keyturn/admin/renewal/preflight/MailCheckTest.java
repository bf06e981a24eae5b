package io.keyturn.admin.renewal.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MailCheckTest {
  @Test
  void isContentWithAServerThatGreets() throws IOException {
    try (var server = server("220 mail.example ESMTP\r\n")) {
      assertTrue(check(server.getLocalPort()).ok());
    }
  }

  @Test
  void namesTheSettingsWhereTheServerSaysSomethingElse() throws IOException {
    try (var server = server("554 go away\r\n")) {
      assertMissing(server.getLocalPort());
    }
  }

  @Test
  void namesTheSettingsWhereTheServerHangsUp() throws IOException {
    try (var server = server("")) {
      assertMissing(server.getLocalPort());
    }
  }

  @Test
  void namesTheSettingsWhereNobodyListens() throws IOException {
    int port;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertMissing(port);
  }

  private static void assertMissing(int port) {
    var result = check(port);
    assertEquals(false, result.ok());
    assertTrue(result.remedy().contains("keyturn.mail.host"), result.remedy());
  }

  private static CheckResult check(int port) {
    return new MailCheck("localhost", port).run(null);
  }

  private static ServerSocket server(String greeting) throws IOException {
    var server = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
    CompletableFuture.runAsync(
        () -> {
          try (var client = server.accept()) {
            client.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    return server;
  }
}
