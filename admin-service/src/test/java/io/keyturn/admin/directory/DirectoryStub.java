package io.keyturn.admin.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A directory's REST API over real HTTP, and the faults that real ones have. */
public abstract class DirectoryStub implements AutoCloseable {
  protected static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final AccessTokens tokens;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<Answer> scripted = new ArrayDeque<>();
  private final Deque<Answer> scriptedForChanges = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();
  private boolean deaf;
  private boolean losing;

  /** One answer. */
  public record Answer(int status, String body, Map<String, String> headers) {
    /** A refusal that repeats what it must not. */
    public static Answer of(int status) {
      return new Answer(status, "{\"error\":\"" + TokenStub.TOKEN + "\"}", Map.of());
    }
  }

  /** One request; its body is missing where there was none. */
  public record Request(String method, URI uri, JsonNode body, Optional<String> ifMatch) {
    boolean change() {
      return !"GET".equals(method);
    }
  }

  protected DirectoryStub(String path) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    tokens = TokenStub.on(server, 200);
    server.createContext(path, this::handle);
    server.start();
  }

  /** The adapter under test, pointed here. */
  public abstract Directory directory(Duration timeout);

  /** Does what the real one would do. */
  protected abstract Answer decide(Request request);

  /** The next request is answered so, and has no effect. */
  public synchronized void answerNext(Answer answer) {
    scripted.add(answer);
  }

  /** The next request that would change something is answered so, and has no effect. */
  public synchronized void answerNextChange(Answer answer) {
    scriptedForChanges.add(answer);
  }

  /** The next change takes effect, but its answer is lost. */
  public synchronized void loseNextAnswer() {
    losing = true;
  }

  /** From now on requests are read but not answered. */
  public synchronized void goDeaf() {
    deaf = true;
  }

  /** The requests so far. */
  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Those of them that asked for a change. */
  public List<Request> changes() {
    return requests().stream().filter(Request::change).toList();
  }

  protected DirectoryCalls calls(Duration timeout) {
    return new DirectoryCalls(tokens, HttpClient.newHttpClient(), timeout);
  }

  protected URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            JSON.readTree(exchange.getRequestBody().readAllBytes()),
            Optional.ofNullable(headers.getFirst("If-Match")));
    if (!hears()) {
      awaitEnd();
      exchange.close();
      return;
    }
    boolean authorised = ("Bearer " + TokenStub.TOKEN).equals(headers.getFirst("Authorization"));
    var answer = authorised ? respond(request) : Optional.of(Answer.of(401));
    if (answer.isPresent()) {
      send(exchange, answer.get());
    } else {
      exchange.close();
    }
  }

  private synchronized Optional<Answer> respond(Request request) {
    requests.add(request);
    if (!scripted.isEmpty()) {
      return Optional.of(scripted.poll());
    }
    if (request.change() && !scriptedForChanges.isEmpty()) {
      return Optional.of(scriptedForChanges.poll());
    }
    var answer = decide(request);
    boolean lost = losing && request.change();
    losing = losing && !lost;
    return lost ? Optional.empty() : Optional.of(answer);
  }

  private synchronized boolean hears() {
    return !deaf;
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
