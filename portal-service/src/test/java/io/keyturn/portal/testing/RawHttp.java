package io.keyturn.portal.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests that a decent client would refuse to send. */
public final class RawHttp {
  private RawHttp() {}

  /** What came back. */
  public record Answer(int status, String body) {}

  /**
   * Sends one request and reads until the server closes.
   *
   * @param line method and target, exactly as they go out
   */
  public static Answer send(String line, String header, String body) throws IOException {
    int port = Integer.parseInt(Stage.setting("quarkus.http.test-port"));
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      var request =
          line
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + header
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }
}
