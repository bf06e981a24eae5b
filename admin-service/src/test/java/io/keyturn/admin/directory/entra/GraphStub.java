package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryStub;
import io.keyturn.admin.directory.TokenStub;
import io.keyturn.common.testing.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * As much of Microsoft Graph v1.0 as {@link GraphApi} calls, over real HTTP, as it is documented:
 * certificates only where selected, a PATCH replaces, addKey and removeKey check the proof, keys
 * work later than they are listed, tenants' policies.
 */
final class GraphStub extends DirectoryStub {
  static final String AUDIENCE = "00000002-0000-0000-c000-000000000000";
  private static final Pattern BY_CLIENT_ID =
      Pattern.compile("/v1\\.0/applications\\(appId='(.*)'\\)");

  final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private final Map<String, Registration> registrations = new LinkedHashMap<>();
  private Duration propagation = Duration.ZERO;
  private Duration longestLife = Duration.ofDays(10_000);
  private Optional<Runnable> overtaker = Optional.empty();
  private Optional<Runnable> follower = Optional.empty();
  private boolean versioned;
  private boolean forgetful;

  GraphStub() throws IOException {
    super("/v1.0/");
  }

  @Override
  public Directory directory(Duration timeout) {
    return directory(AUDIENCE);
  }

  Directory directory(String proofAudience) {
    var graph = new GraphApi(address("/v1.0"), calls(Duration.ofSeconds(5)));
    return new EntraDirectory(graph, new PossessionProof(proofAudience, clock));
  }

  /** What the tenant's administrators do before a portal is registered. */
  synchronized Registration register(String clientId) {
    return registrations.computeIfAbsent(clientId, Registration::new);
  }

  synchronized Registration registration(String clientId) {
    return registrations.get(clientId);
  }

  /** A new key works, and can prove anything, only so much later than it is listed. */
  synchronized void propagateWithin(Duration delay) {
    propagation = delay;
  }

  /** The tenant's policy: no credential lives longer. */
  synchronized void limitLife(Duration longest) {
    longestLife = longest;
  }

  /** Another writer is faster than the next change. */
  synchronized void overtakeNextChange(Runnable change) {
    overtaker = Optional.of(change);
  }

  /** Another writer comes right after the next change. */
  synchronized void followNextChange(Runnable change) {
    follower = Optional.of(change);
  }

  /** From now on answers tell a version, and a write under an older one is refused. */
  synchronized void tellVersions() {
    versioned = true;
  }

  /** From now on changes are confirmed but not kept, as if another writer undid them. */
  synchronized void forgetChanges() {
    forgetful = true;
  }

  @Override
  protected synchronized Answer decide(Request request) {
    var path = request.uri().getPath();
    if ("GET".equals(request.method())) {
      var clientId = BY_CLIENT_ID.matcher(path);
      return clientId.matches() && registrations.containsKey(clientId.group(1))
          ? read(registrations.get(clientId.group(1)), request)
          : error(404, "Request_ResourceNotFound");
    }
    var found =
        registrations.values().stream().filter(one -> path.contains("/" + one.id())).findFirst();
    return found.map(one -> change(one, request)).orElse(error(404, "Request_ResourceNotFound"));
  }

  private Answer read(Registration registration, Request request) {
    var selected =
        Optional.ofNullable(request.uri().getQuery())
            .map(query -> List.of(query.replace("$select=", "").split(",")));
    var json = registration.read(selected);
    if (versioned) {
      json.put("@odata.etag", registration.etag());
    }
    return new Answer(200, json.toString(), Map.of());
  }

  private Answer change(Registration registration, Request request) {
    if (registration.readOnly) {
      return error(403, "Authorization_RequestDenied");
    }
    overtaker.ifPresent(Runnable::run);
    overtaker = Optional.empty();
    if (request.ifMatch().filter(etag -> !etag.equals(registration.etag())).isPresent()) {
      return error(412, "Request_PreconditionFailed");
    }
    var answer = changed(registration, request);
    follower.ifPresent(Runnable::run);
    follower = Optional.empty();
    return answer;
  }

  private Answer changed(Registration registration, Request request) {
    if ("PATCH".equals(request.method())) {
      return patch(registration, request.body());
    }
    return request.uri().getPath().endsWith("/removeKey")
        ? removeKey(registration, request.body())
        : addKey(registration, request.body());
  }

  private Answer patch(Registration registration, JsonNode body) {
    if (tooLong(registration, body.path("keyCredentials"))) {
      return error(400, "CredentialInvalidLifetimeAsPerAppPolicy");
    }
    if (!forgetful) {
      registration.patch(body, clock.instant());
    }
    return new Answer(204, "", Map.of());
  }

  private Answer addKey(Registration registration, JsonNode body) {
    var now = clock.instant();
    var working = registration.working(now, propagation, "");
    var proof = body.path("proof").asText();
    if (!new ProofCheck(AUDIENCE, now).accepts(proof, registration.id(), working)) {
      return error(401, "Authentication_Unauthorized");
    }
    var credential = (ObjectNode) body.path("keyCredential");
    if (tooLong(registration, List.of(credential))) {
      return error(400, "CredentialInvalidLifetimeAsPerAppPolicy");
    }
    if (!forgetful) {
      registration.append(credential, now);
    }
    return new Answer(200, credential.deepCopy().putNull("key").toString(), Map.of());
  }

  /**
   * Whether a key proves its own removal is not documented: here it does not, so that nobody comes
   * to rely on it.
   */
  private Answer removeKey(Registration registration, JsonNode body) {
    var now = clock.instant();
    var keyId = body.path("keyId").asText();
    var others = registration.working(now, propagation, keyId);
    var proof = body.path("proof").asText();
    if (!new ProofCheck(AUDIENCE, now).accepts(proof, registration.id(), others)) {
      return error(401, "Authentication_Unauthorized");
    }
    if (!registration.lists(keyId)) {
      return error(404, "Request_ResourceNotFound");
    }
    if (!forgetful) {
      registration.remove(keyId);
    }
    return new Answer(204, "", Map.of());
  }

  private boolean tooLong(Registration registration, Iterable<JsonNode> credentials) {
    return registration.longestLife(credentials).compareTo(longestLife) > 0;
  }

  /** Refusals repeat what they must not, as real ones may. */
  private static Answer error(int status, String code) {
    var body = JSON.createObjectNode();
    body.putObject("error")
        .put("code", code)
        .put("message", "for the bearer of " + TokenStub.TOKEN);
    return new Answer(status, body.toString(), Map.of());
  }
}
