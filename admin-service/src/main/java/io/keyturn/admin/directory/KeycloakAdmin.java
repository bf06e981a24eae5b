package io.keyturn.admin.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.DirectoryException.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The three calls to Keycloak's admin REST API that applications need. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NO_CONTENT_MAX = 299;

  private final URI clients;
  private final AccessTokens tokens;
  private final HttpClient http;
  private final Duration timeout;

  /**
   * Calls one realm.
   *
   * @param realm the realm's admin address, for example {@code
   *     http://localhost:8180/admin/realms/keyturn}
   */
  KeycloakAdmin(URI realm, AccessTokens tokens, HttpClient http, Duration timeout) {
    this.clients = URI.create(realm + "/clients");
    this.tokens = tokens;
    this.http = http;
    this.timeout = timeout;
  }

  /** The client's whole representation, if there is such a client. */
  Optional<ObjectNode> find(String clientId) throws DirectoryException {
    var query = "?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    var found = read(send(request(URI.create(clients + query)).GET(), Set.of()));
    if (!found.isArray()) {
      throw noSense();
    }
    for (JsonNode one : found) {
      if (!(one instanceof ObjectNode client)) {
        throw noSense();
      }
      if (clientId.equals(client.path("clientId").asText())) {
        return Optional.of(client);
      }
    }
    return Optional.empty();
  }

  /** Creates a client; one that is there already stays as it is. */
  void create(ObjectNode client) throws DirectoryException {
    send(withBody("POST", clients, client), Set.of(409));
  }

  void replace(ObjectNode client) throws DirectoryException {
    send(withBody("PUT", one(client), client), Set.of());
  }

  /** Deletes a client; one that is gone already is no failure. */
  void delete(ObjectNode client) throws DirectoryException {
    send(request(one(client)).DELETE(), Set.of(404));
  }

  private URI one(ObjectNode client) {
    return URI.create(clients + "/" + client.path("id").asText());
  }

  private HttpRequest.Builder withBody(String method, URI uri, ObjectNode body)
      throws DirectoryException {
    return request(uri)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(URI uri) throws DirectoryException {
    return HttpRequest.newBuilder(uri)
        .timeout(timeout)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + tokens.get());
  }

  private HttpResponse<String> send(HttpRequest.Builder builder, Set<Integer> alsoFine)
      throws DirectoryException {
    var request = builder.build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() > NO_CONTENT_MAX && !alsoFine.contains(answer.statusCode())) {
        throw refusal(request, answer);
      }
      return answer;
    } catch (IOException e) {
      throw unreachable(request, "gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(request, "was interrupted", e);
    }
  }

  private static DirectoryException unreachable(HttpRequest request, String what, Exception e) {
    var message = request.method() + " " + request.uri() + " " + what;
    return new DirectoryException(Failure.UNREACHABLE, message, Optional.empty(), e);
  }

  private static DirectoryException refusal(HttpRequest request, HttpResponse<String> answer) {
    var failure =
        switch (answer.statusCode()) {
          case 401, 403 -> Failure.FORBIDDEN;
          case 404 -> Failure.APPLICATION_UNKNOWN;
          case 429, 503 -> Failure.BUSY;
          default -> answer.statusCode() >= 500 ? Failure.UNREACHABLE : Failure.REFUSED;
        };
    var message =
        request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode();
    return new DirectoryException(failure, message, RetryAfter.of(answer.headers()), null);
  }

  private static JsonNode read(HttpResponse<String> answer) throws DirectoryException {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw noSense();
    }
  }

  /** The body stays out of the message: it may hold a client's secret. */
  private static DirectoryException noSense() {
    return new DirectoryException(
        Failure.UNREACHABLE, "Keycloak answered with something that is no list of clients");
  }
}
