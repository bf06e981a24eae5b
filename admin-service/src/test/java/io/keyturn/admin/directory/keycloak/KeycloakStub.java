package io.keyturn.admin.directory.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryStub;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** As much of Keycloak's admin REST API as {@link KeycloakAdmin} calls, over real HTTP. */
final class KeycloakStub extends DirectoryStub {
  private static final String CLIENTS = "/admin/realms/keyturn/clients";

  private final Map<String, ObjectNode> clients = new LinkedHashMap<>();
  private final Set<String> readOnly = new HashSet<>();
  private boolean forgetful;

  KeycloakStub() throws IOException {
    super(CLIENTS);
  }

  @Override
  public Directory directory(Duration timeout) {
    return new KeycloakDirectory(
        new KeycloakAdmin(address("/admin/realms/keyturn"), calls(timeout)));
  }

  /** From now on changes are confirmed but not kept, as if another writer undid them. */
  synchronized void forgetChanges() {
    forgetful = true;
  }

  /** From now on this client may be viewed only. */
  synchronized void forbidChanges(String clientId) {
    readOnly.add(clientId);
  }

  /** A client as Keycloak keeps it; to be looked at and changed. */
  synchronized ObjectNode client(String clientId) {
    return clients.get(clientId);
  }

  @Override
  protected synchronized Answer decide(Request request) {
    return switch (request.method()) {
      case "GET" -> found(request.uri().getQuery().replaceFirst("clientId=", ""));
      case "POST" -> created((ObjectNode) request.body());
      case "PUT" -> replaced((ObjectNode) request.body(), request.uri());
      case "DELETE" -> deleted(request.uri());
      default -> Answer.of(405);
    };
  }

  private Answer found(String clientId) {
    var array = JSON.createArrayNode();
    if (clients.containsKey(clientId)) {
      var client = clients.get(clientId).deepCopy();
      client.putObject("access").put("view", true).put("configure", !readOnly.contains(clientId));
      array.add(client);
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
    var clientId = client.path("clientId").asText();
    if (!uri.getPath().equals(CLIENTS + "/" + client.path("id").asText())) {
      return Answer.of(404);
    }
    if (readOnly.contains(clientId)) {
      return Answer.of(403);
    }
    if (!forgetful) {
      client.remove("access");
      clients.put(clientId, client);
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
}
