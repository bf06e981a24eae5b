package io.keyturn.local.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks an address whether somebody answers: {@code http://…} with 200, {@code tcp://host:port} by
 * accepting a connection.
 */
public final class Probe {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private Probe() {}

  /** Whether it answers now; never throws. */
  public static boolean answers(URI address) {
    try {
      return address.getScheme().equals("tcp") ? accepts(address) : isOk(address);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean accepts(URI address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
      return true;
    }
  }

  private static boolean isOk(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }
}
