package io.keyturn.admin.directory.keycloak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applications are confidential clients that prove themselves by signed JWT; their public keys
 * stand in the attribute {@code jwks.string}, which holds several at a time, so that old and new
 * overlap.
 *
 * <p>Keycloak has no conditional update: a change is read back, and one that another writer undid
 * is reported as LOST.
 */
public final class KeycloakDirectory implements Directory {
  private static final String ATTRIBUTES = "attributes";
  private static final String JWKS = "jwks.string";

  /** A client without this mark is somebody else's, and is never deleted. */
  private static final String MADE_BY_KEYTURN = "keyturn.made";

  private final KeycloakAdmin admin;

  public KeycloakDirectory(KeycloakAdmin admin) {
    this.admin = admin;
  }

  @Override
  public void createApplication(String clientId, String name) throws DirectoryException {
    if (admin.find(clientId).isPresent()) {
      return;
    }
    var client =
        JsonNodeFactory.instance
            .objectNode()
            .put("clientId", clientId)
            .put("name", name)
            .put("description", "Portal application, kept by Keyturn")
            .put("protocol", "openid-connect")
            .put("clientAuthenticatorType", "client-jwt")
            .put("publicClient", false)
            .put("serviceAccountsEnabled", true)
            .put("standardFlowEnabled", false)
            .put("directAccessGrantsEnabled", false);
    client
        .putObject(ATTRIBUTES)
        .put("use.jwks.string", "true")
        .put("use.jwks.url", "false")
        .put(MADE_BY_KEYTURN, "true")
        .put(JWKS, new JwksString(List.of()).text())
        .put("token.endpoint.auth.signing.alg", "PS256");
    admin.create(client);
  }

  /** Keycloak says with each client what the caller may do with it. */
  @Override
  public void checkAccess(String clientId) throws DirectoryException {
    if (!client(clientId).path("access").path("configure").asBoolean()) {
      throw new DirectoryException(
          Failure.FORBIDDEN, "admin-service may view the client " + clientId + " only");
    }
  }

  @Override
  public Set<String> keys(String clientId) throws DirectoryException {
    return jwks(client(clientId)).kids();
  }

  @Override
  public void addKey(String clientId, KeyCertificate key, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    var client = client(clientId);
    var jwks = jwks(client);
    if (jwks.kids().contains(key.kid())) {
      return;
    }
    write(client, jwks.with(key));
    if (!keys(clientId).contains(key.kid())) {
      throw new DirectoryException(
          Failure.LOST, "key " + key.kid() + " of " + clientId + " was overwritten");
    }
  }

  @Override
  public void removeKey(String clientId, String kid, Optional<CertifiedKeyPair> current)
      throws DirectoryException {
    var client = admin.find(clientId);
    if (client.isPresent()) {
      remove(client.get(), Set.of(kid));
    }
  }

  @Override
  public void removeApplication(String clientId, Set<String> kids) throws DirectoryException {
    var client = admin.find(clientId);
    if (client.isEmpty()) {
      return;
    }
    if ("true".equals(client.get().path(ATTRIBUTES).path(MADE_BY_KEYTURN).asText())) {
      admin.delete(client.get());
    } else {
      remove(client.get(), kids);
    }
  }

  private void remove(ObjectNode client, Set<String> kids) throws DirectoryException {
    var jwks = jwks(client);
    if (Collections.disjoint(jwks.kids(), kids)) {
      return;
    }
    var clientId = client.path("clientId").asText();
    write(client, jwks.without(kids));
    if (!Collections.disjoint(keys(clientId), kids)) {
      throw new DirectoryException(
          Failure.LOST, "the removal of keys of " + clientId + " was overwritten");
    }
  }

  private ObjectNode client(String clientId) throws DirectoryException {
    return admin
        .find(clientId)
        .orElseThrow(
            () ->
                new DirectoryException(
                    Failure.APPLICATION_UNKNOWN, "Keycloak has no client " + clientId));
  }

  private static JwksString jwks(ObjectNode client) throws DirectoryException {
    try {
      return JwksString.parse(client.path(ATTRIBUTES).path(JWKS).asText(null));
    } catch (ParseException e) {
      throw new DirectoryException(
          Failure.REFUSED,
          "the attribute jwks.string of " + client.path("clientId").asText() + " is no JWK set",
          Optional.empty(),
          e);
    }
  }

  private void write(ObjectNode client, JwksString jwks) throws DirectoryException {
    client.withObject("/" + ATTRIBUTES).put(JWKS, jwks.text());
    admin.replace(client);
  }
}
