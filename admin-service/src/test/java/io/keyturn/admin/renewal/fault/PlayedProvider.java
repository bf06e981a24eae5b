package io.keyturn.admin.renewal.fault;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.common.connection.IdentityProvider;
import io.keyturn.common.connection.TokenEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/** A token endpoint and an environment; whose key is good is for the test to say. */
final class PlayedProvider implements AutoCloseable {
  private final HttpServer server;
  private volatile Predicate<String> accepted = kid -> false;

  PlayedProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::token);
    server.createContext("/api", exchange -> answer(exchange, 200, "{}"));
    server.start();
  }

  /** From now on assertions signed by these keys get a token, and no others. */
  void accept(Predicate<String> kids) {
    accepted = kids;
  }

  TokenEndpoint tokens(Clock clock) {
    var provider = new IdentityProvider(address("/token"), "test", JWSAlgorithm.PS256);
    return new TokenEndpoint(provider, clock, Duration.ofSeconds(5));
  }

  URI environment() {
    return address("/api");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var assertion = URLUtils.parseParameters(body).get("client_assertion").get(0);
    if (accepted.test(signer(assertion))) {
      answer(
          exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    } else {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    }
  }

  private static String signer(String assertion) {
    try {
      return SignedJWT.parse(assertion).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
