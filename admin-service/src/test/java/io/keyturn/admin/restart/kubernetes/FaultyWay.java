package io.keyturn.admin.restart.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to the Kubernetes API, on which answers are lost and others say no. */
final class FaultyWay implements AutoCloseable {
  private static final String PATCH = "PATCH";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI target;
  private final List<String> patches = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Optional<Integer> everyAnswer = Optional.empty();
  private Optional<Integer> nextPatch = Optional.empty();
  private boolean losing;

  FaultyWay(URI target) throws IOException {
    this.target = target;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** The next PATCH takes effect, but its answer is lost. */
  synchronized void loseNextAnswer() {
    losing = true;
  }

  /** The next PATCH is answered so, and has no effect. */
  synchronized void answerNextPatch(int status) {
    nextPatch = Optional.of(status);
  }

  /** From now on every request is answered so, and has no effect. */
  synchronized void answer(int status) {
    everyAnswer = Optional.of(status);
  }

  /** Bodies of the patches that went through. */
  synchronized List<String> patches() {
    return List.copyOf(patches);
  }

  /** Everything that was asked: method, address and, of a patch, its content type. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private synchronized void note(HttpExchange exchange) {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var method = exchange.getRequestMethod();
    requests.add(
        method + " " + exchange.getRequestURI() + (PATCH.equals(method) ? " " + type : ""));
  }

  private void handle(HttpExchange exchange) throws IOException {
    note(exchange);
    var body = exchange.getRequestBody().readAllBytes();
    boolean patch = PATCH.equals(exchange.getRequestMethod());
    var refusal = refusal(patch);
    if (refusal.isPresent()) {
      exchange.sendResponseHeaders(refusal.get(), -1);
    } else {
      var answer = forward(exchange, body);
      if (!patch || !lost(new String(body, java.nio.charset.StandardCharsets.UTF_8))) {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      }
    }
    exchange.close();
  }

  private synchronized Optional<Integer> refusal(boolean patch) {
    if (patch && nextPatch.isPresent()) {
      var status = nextPatch;
      nextPatch = Optional.empty();
      return status;
    }
    return everyAnswer;
  }

  private synchronized boolean lost(String patch) {
    patches.add(patch);
    boolean lost = losing;
    losing = false;
    return lost;
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
        .ifPresent(type -> request.header("Content-Type", type));
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
