package io.keyturn.admin.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.admin.testing.TestWorld;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who is told by webhooks, on the loopback interface. */
final class Receiver implements AutoCloseable {
  /** One message. */
  record Delivered(String id, String timestamp, String signature, String type, byte[] body) {

    JsonNode event() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    delivered.add(
        new Delivered(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            headers.getFirst("Content-Type"),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/in?key=confidential";
  }

  /** Answers so from now on. */
  void answer(int next) {
    status = next;
  }

  /** Waits for so many messages. */
  List<Delivered> await(int messages) {
    TestWorld.await(() -> delivered.size() >= messages);
    return List.copyOf(delivered);
  }

  List<Delivered> delivered() {
    return List.copyOf(delivered);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
