package io.keyturn.admin.directory.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.DirectoryCalls;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The calls to Keycloak's admin REST API that applications need. */
public final class KeycloakAdmin {
  private final URI clients;
  private final DirectoryCalls calls;

  /**
   * Calls one realm.
   *
   * @param realm the realm's admin address, for example {@code
   *     http://localhost:8180/admin/realms/keyturn}
   */
  public KeycloakAdmin(URI realm, DirectoryCalls calls) {
    this.clients = URI.create(realm + "/clients");
    this.calls = calls;
  }

  /** The client's whole representation, if there is such a client. */
  Optional<ObjectNode> find(String clientId) throws DirectoryException {
    var query = "?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    var answer = calls.send(calls.to(URI.create(clients + query)).GET(), Set.of());
    var found = DirectoryCalls.read(answer);
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
    calls.send(calls.to(clients, "POST", client), Set.of(409));
  }

  void replace(ObjectNode client) throws DirectoryException {
    calls.send(calls.to(one(client), "PUT", client), Set.of());
  }

  /** Deletes a client; one that is gone already is no failure. */
  void delete(ObjectNode client) throws DirectoryException {
    calls.send(calls.to(one(client)).DELETE(), Set.of(404));
  }

  /** The body stays out of the message: it may hold a client's secret. */
  private static DirectoryException noSense() {
    return new DirectoryException(
        Failure.UNREACHABLE, "Keycloak answered with something that is no list of clients");
  }

  private URI one(ObjectNode client) {
    return URI.create(clients + "/" + client.path("id").asText());
  }
}
