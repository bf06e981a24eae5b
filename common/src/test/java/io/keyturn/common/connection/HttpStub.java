package io.keyturn.common.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback interface that answers what a test lets it answer. */
final class HttpStub implements AutoCloseable {

  /** One answer. */
  record Answer(int status, String body, Map<String, String> headers) {
    static Answer json(int status, String body) {
      return new Answer(status, body, Map.of("Content-Type", "application/json"));
    }
  }

  /** Decides on the answer from the request and its body. */
  @FunctionalInterface
  interface Behaviour {
    Answer answer(HttpExchange request, String body) throws Exception;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Behaviour behaviour = (request, body) -> Answer.json(200, "{}");
  private volatile Exception failure;

  HttpStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** An address on the loopback interface where nobody listens. */
  static URI nobody() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/token");
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  void answer(int status, String body) {
    behave((request, sent) -> Answer.json(status, body));
  }

  /** Takes requests and does not answer them before it is closed. */
  void hang() {
    behave(
        (request, body) -> {
          closing.await();
          return Answer.json(200, "{}");
        });
  }

  /** What went wrong within a behaviour, for a test to fail with. */
  void rethrow() throws Exception {
    if (failure != null) {
      throw failure;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var answer = behaviour.answer(exchange, body);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      var bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw e; // the caller has hung up
    } catch (Exception e) {
      failure = e;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
