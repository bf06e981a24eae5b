package io.keyturn.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends requests, with a bearer token where one is given. */
public final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** A request that asks for JSON. */
  public Answer get(String address, String token) throws IOException {
    return send("GET", address, Map.of("Accept", "application/json"), null, token);
  }

  /** A request with a JSON body, which may be null. */
  public Answer send(String method, String address, JsonNode body, String token)
      throws IOException {
    return send(
        method,
        address,
        Map.of("Content-Type", "application/json"),
        body == null ? null : body.toString(),
        token);
  }

  /** Any request; body and token may be null. */
  public Answer send(
      String method, String address, Map<String, String> headers, String body, String token)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return send(request.build());
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(
          request.method(),
          request.uri(),
          response.statusCode(),
          response.headers(),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + request.uri());
    }
  }
}
