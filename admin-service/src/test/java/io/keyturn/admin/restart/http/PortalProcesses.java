package io.keyturn.admin.restart.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.admin.directory.TokenStub;
import io.keyturn.admin.restart.SimulatedPortal;
import io.keyturn.common.keytable.Instance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The processes of a portal behind a real HTTP server, and the supervisor that starts them. */
final class PortalProcesses implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final SimulatedPortal portal = new SimulatedPortal();
  private final HttpServer server;
  private final List<UUID> told = new ArrayList<>();
  private Optional<Integer> answer = Optional.empty();
  private boolean losing;
  private int missing;

  PortalProcesses() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/portal/", this::handle);
    server.start();
  }

  synchronized void run(int replicas) {
    for (int i = 0; i < replicas; i++) {
      portal.connect(start().id());
    }
  }

  /** The supervisor starts one that has left; else one that has started gets its connection. */
  synchronized void comeOn() {
    if (missing > 0) {
      missing--;
      start();
    } else {
      connectOne();
    }
  }

  synchronized void loseNextAnswer() {
    losing = true;
  }

  /** From now on every request is answered so, and has no effect. */
  synchronized void answer(int status) {
    answer = Optional.of(status);
  }

  /** Those that were told to restart, in this order. */
  synchronized List<UUID> told() {
    return List.copyOf(told);
  }

  /** An adapter that gets its tokens from an endpoint with this status. */
  HttpRestart restart(int tokenStatus) {
    return new HttpRestart(portal, TokenStub.on(server, tokenStatus), HttpClient.newHttpClient());
  }

  private Instance start() {
    var base = "http://localhost:" + server.getAddress().getPort() + "/portal/";
    return portal.start(id -> base + id);
  }

  private void connectOne() {
    portal.live(portal.id()).stream()
        .filter(one -> !one.served().connected())
        .findFirst()
        .ifPresent(one -> portal.connect(one.id()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var segments = exchange.getRequestURI().getPath().split("/", 4);
    var authorised =
        ("Bearer " + TokenStub.TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && segments[3].equals("_services/internal/restart");
    var get = exchange.getRequestMethod().equals("GET");
    int status =
        authorised ? decide(UUID.fromString(segments[2]), get, body.path("marker").asText()) : 401;
    if (status != 0) {
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  /** The status; 0 for none. */
  private synchronized int decide(UUID process, boolean get, String marker) {
    if (answer.isPresent()) {
      return answer.get();
    }
    if (get) {
      return 204;
    }
    told.add(process);
    var requestedAt = portal.requestedAt(UUID.fromString(marker));
    if (requestedAt.isEmpty()) {
      return 409;
    }
    if (!portal.find(process).presence().startedAt().isBefore(requestedAt.get())) {
      return 200;
    }
    portal.stop(process);
    missing++;
    boolean lost = losing;
    losing = false;
    return lost ? 0 : 202;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
