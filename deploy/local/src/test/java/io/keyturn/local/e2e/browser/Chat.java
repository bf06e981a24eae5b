package io.keyturn.local.e2e.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.local.client.Http;
import io.keyturn.local.client.Poll;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A chat product: a page of another origin, registered as a client of the portal. */
final class Chat implements AutoCloseable {

  static final String ID = "chat";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final byte[] PAGE =
      "<!doctype html><title>Chat</title><h1>Chat</h1>".getBytes(StandardCharsets.UTF_8);

  /** What the chat's script does: status, state, lifetime and text in four lines, or an error. */
  private static final String ASK =
      """
      async ([services, client]) => {
        try {
          const answer = await fetch(services + '/auth/token', {
            method: 'POST',
            credentials: 'include',
            body: new URLSearchParams({client_id: client, state: 'room 7', nonce: 'n-1'}),
          });
          return [answer.status, answer.headers.get('state'), answer.headers.get('expires_in'),
            await answer.text()].join('\\n');
        } catch (e) {
          return e.name;
        }
      }
      """;

  private final LocalStack stack;
  private final HttpServer server;
  private boolean registered;

  private Chat(LocalStack stack, HttpServer server) {
    this.stack = stack;
    this.server = server;
  }

  /** Serves the page and registers the client, whose tokens live for ten minutes. */
  static Chat open(LocalStack stack) throws IOException {
    Chat chat = stranger(stack);
    chat.register();
    return chat;
  }

  /** Serves the page, of an origin that the portal does not know. */
  static Chat stranger(LocalStack stack) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange.sendResponseHeaders(200, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
        });
    server.start();
    return new Chat(stack, server);
  }

  private void register() throws IOException {
    ObjectNode client =
        JSON.createObjectNode().put("clientId", ID).put("name", "Chat").put("lifetimeSeconds", 600);
    client.putArray("redirectUris").add(callback());
    client.putArray("origins").add(origin());
    send("POST", "", client.toString(), 201);
    registered = true;
    Poll.untilTrue(
        BOUND,
        "the portal to know the client",
        () ->
            new Http()
                    .send(
                        "OPTIONS",
                        services() + "/auth/token?client_id=" + ID,
                        Map.of("Origin", origin(), "Access-Control-Request-Method", "POST"),
                        null,
                        null)
                    .status()
                == 204);
  }

  private void send(String method, String path, String body, int expected) throws IOException {
    new Http()
        .send(
            method,
            stack.endpoints().admin() + "/api/v1/portals/contoso/visitor-clients" + path,
            Map.of("Content-Type", "application/json"),
            body,
            stack.asUser("admin").token())
        .expect(expected);
  }

  /** Where the portal answers machines. */
  String services() {
    return stack.endpoints().portal() + "/_services";
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String callback() {
    return origin() + "/callback";
  }

  /** Asks as the chat's script on the chat's page does; four lines. */
  String[] ask(Window window, String client) {
    Page page = window.page();
    page.navigate(origin() + "/");
    return ((String) page.evaluate(ASK, new String[] {services(), client})).split("\n", -1);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    if (registered) {
      send("DELETE", "/" + ID, null, 204);
    }
  }
}
