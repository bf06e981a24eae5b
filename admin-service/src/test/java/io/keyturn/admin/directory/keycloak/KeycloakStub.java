package io.keyturn.admin.directory.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.admin.directory.AccessTokens;
import io.keyturn.admin.directory.DirectoryCalls;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** As much of Keycloak's admin REST API as {@link KeycloakAdmin} calls, over real HTTP. */
final class KeycloakStub implements AutoCloseable {
  static final String TOKEN = "the-token-nobody-may-see";
  static final String SECRET = "the-secret-nobody-may-see";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENTS = "/admin/realms/keyturn/clients";

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, ObjectNode> clients = new LinkedHashMap<>();
  private final Deque<Answer> scripted = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private boolean deaf;
  private boolean forgetful;

  /** One answer in the stead of the real one. */
  record Answer(int status, String body, Map<String, String> headers) {
    static Answer of(int status) {
      return new Answer(status, "{\"error\":\"" + TOKEN + "\"}", Map.of());
    }
  }

  KeycloakStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext("/token", KeycloakStub::token);
    server.createContext(CLIENTS, this::handle);
    server.start();
  }

  KeycloakDirectory directory(Duration timeout) {
    var calls = new DirectoryCalls(tokens(), HttpClient.newHttpClient(), timeout);
    return new KeycloakDirectory(new KeycloakAdmin(address("/admin/realms/keyturn"), calls));
  }

  AccessTokens tokens() {
    var provider = new IdentityProvider(address("/token"), "test", JWSAlgorithm.PS256);
    var endpoint = new TokenEndpoint(provider, Clock.systemUTC(), Duration.ofSeconds(5));
    return new AccessTokens(endpoint, "admin-service", SECRET, Clock.systemUTC());
  }

  /** The next request is answered so, and has no effect. */
  synchronized void answerNext(Answer answer) {
    scripted.add(answer);
  }

  /** From now on requests are read but not answered. */
  synchronized void goDeaf() {
    deaf = true;
  }

  /** From now on changes are confirmed but not kept, as if another writer undid them. */
  synchronized void forgetChanges() {
    forgetful = true;
  }

  /** A client as Keycloak keeps it; to be looked at and changed. */
  synchronized ObjectNode client(String clientId) {
    return clients.get(clientId);
  }

  /** The requests so far, as {@code METHOD path}. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    if (hears()) {
      answer(exchange, decide(exchange, body));
    } else {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }
  }

  private synchronized boolean hears() {
    return !deaf;
  }

  private synchronized Answer decide(HttpExchange exchange, byte[] body) throws IOException {
    var uri = exchange.getRequestURI();
    requests.add(exchange.getRequestMethod() + " " + uri.getPath());
    if (!scripted.isEmpty()) {
      return scripted.poll();
    }
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return Answer.of(401);
    }
    return switch (exchange.getRequestMethod()) {
      case "GET" -> found(uri.getQuery().replaceFirst("clientId=", ""));
      case "POST" -> created((ObjectNode) JSON.readTree(body));
      case "PUT" -> replaced((ObjectNode) JSON.readTree(body), uri);
      case "DELETE" -> deleted(uri);
      default -> Answer.of(405);
    };
  }

  private Answer found(String clientId) {
    var array = JSON.createArrayNode();
    if (clients.containsKey(clientId)) {
      array.add(clients.get(clientId));
    }
    return new Answer(200, array.toString(), Map.of());
  }

  private Answer created(ObjectNode client) {
    var clientId = client.path("clientId").asText();
    if (clients.putIfAbsent(clientId, client.put("id", "" + UUID.randomUUID())) != null) {
      return Answer.of(409);
    }
    return new Answer(201, "", Map.of());
  }

  private Answer replaced(ObjectNode client, URI uri) {
    if (!uri.getPath().equals(CLIENTS + "/" + client.path("id").asText())) {
      return Answer.of(404);
    }
    if (!forgetful) {
      clients.put(client.path("clientId").asText(), client);
    }
    return new Answer(204, "", Map.of());
  }

  private Answer deleted(URI uri) {
    boolean removed = clients.values().removeIf(one -> uri.getPath().endsWith("/" + id(one)));
    return removed ? new Answer(204, "", Map.of()) : Answer.of(404);
  }

  private static String id(JsonNode client) {
    return client.path("id").asText();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static void token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    answer(
        exchange,
        new Answer(
            200,
            "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}",
            Map.of()));
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
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
  }
}
