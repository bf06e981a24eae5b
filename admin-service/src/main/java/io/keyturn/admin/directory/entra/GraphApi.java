package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.DirectoryCalls;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The calls to Microsoft Graph v1.0 that keys need. */
public final class GraphApi {
  /** Certificates are returned only where they are selected, and for a single application. */
  private static final String SELECTED = "?$select=id,displayName,keyCredentials";

  private final URI base;
  private final DirectoryCalls calls;

  /**
   * Calls one Graph.
   *
   * @param base for example {@code https://graph.microsoft.com/v1.0}
   */
  public GraphApi(URI base, DirectoryCalls calls) {
    this.base = base;
    this.calls = calls;
  }

  /** The scope of tokens for a Graph: all that the tenant's administrators have consented to. */
  public static String scope(URI base) {
    return base.resolve("/.default").toString();
  }

  Optional<Application> find(String clientId) throws DirectoryException {
    // OData doubles a quote within a literal, so that no client id can leave it.
    var literal = URLEncoder.encode(clientId.replace("'", "''"), StandardCharsets.UTF_8);
    var uri = URI.create(base + "/applications(appId='" + literal + "')" + SELECTED);
    var answer = calls.send(calls.to(uri).GET(), Set.of(404));
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (DirectoryCalls.read(answer) instanceof ObjectNode json && Application.isOne(json)) {
      return Optional.of(new Application(json));
    }
    throw new DirectoryException(Failure.UNREACHABLE, "Graph answered with no application");
  }

  /** Replaces the whole list of keys; under the version that was read where Graph told one. */
  void replaceKeys(Application application, ArrayNode keys) throws DirectoryException {
    patch(application, JsonNodeFactory.instance.objectNode().set("keyCredentials", keys));
  }

  /** Writes the name that the application has: refused just where every other change is. */
  void rewriteName(Application application) throws DirectoryException {
    var name = JsonNodeFactory.instance.objectNode();
    patch(application, name.put("displayName", application.displayName()));
  }

  /** Adds a key to whatever keys there are, atomically. */
  void addKey(Application application, KeyCredential key, String proof) throws DirectoryException {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("keyCredential", key.json());
    body.putNull("passwordCredential");
    body.put("proof", proof);
    send(calls.to(URI.create(one(application) + "/addKey"), "POST", body), Set.of());
  }

  /**
   * Takes one key away from whatever keys there are, atomically; one that is gone is no failure.
   */
  void removeKey(Application application, String keyId, String proof) throws DirectoryException {
    var body = JsonNodeFactory.instance.objectNode().put("keyId", keyId).put("proof", proof);
    var uri = URI.create(one(application) + "/removeKey");
    send(calls.to(uri, "POST", body), Set.of(404));
  }

  private void patch(Application application, ObjectNode change) throws DirectoryException {
    var request = calls.to(one(application), "PATCH", change);
    application.etag().ifPresent(etag -> request.header("If-Match", etag));
    send(request, Set.of());
  }

  private void send(HttpRequest.Builder request, Set<Integer> alsoFine) throws DirectoryException {
    var conflicts = Set.of(409, 412);
    var known = new HashSet<>(alsoFine);
    known.addAll(conflicts);
    var answer = calls.send(request, known);
    if (conflicts.contains(answer.statusCode())) {
      throw new DirectoryException(
          Failure.LOST, "someone else changed the application at the same moment");
    }
  }

  private URI one(Application application) {
    return URI.create(base + "/applications/" + application.id());
  }
}
