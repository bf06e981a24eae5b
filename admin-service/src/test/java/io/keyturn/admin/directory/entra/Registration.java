package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.common.key.KeyCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One app registration as Entra ID keeps it: what a write replaces, and what it fills in. */
final class Registration {
  private static final String KEYS = "keyCredentials";

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final Map<String, Instant> since = new HashMap<>();
  private ObjectNode before;
  private int lag;
  private int staleReads;
  private int version;
  boolean readOnly;

  Registration(String clientId) {
    json.put("id", UUID.randomUUID().toString());
    json.put("appId", clientId).put("displayName", "Contoso").putArray(KEYS);
    json.putArray("passwordCredentials").addObject().put("hint", "abc");
    before = json.deepCopy();
  }

  String id() {
    return json.path("id").asText();
  }

  String etag() {
    return "W/\"" + version + "\"";
  }

  /** So many reads after the next change still show what was before it. */
  void lagFor(int reads) {
    lag = reads;
  }

  /** Certificates come only where they are selected; members that nobody asked for not at all. */
  ObjectNode read(Optional<List<String>> selected) {
    boolean stale = staleReads > 0;
    staleReads -= stale ? 1 : 0;
    var found = (stale ? before : json).deepCopy();
    if (selected.isPresent()) {
      return found.retain(selected.get());
    }
    found.path(KEYS).forEach(key -> ((ObjectNode) key).putNull("key"));
    return found;
  }

  /** What another administrator or another product added, at this moment. */
  void addedByOthers(ObjectNode credential) {
    change();
    keys().add(credential);
  }

  /** Replaces what is named, whole; a credential that is named again keeps its certificate. */
  void patch(JsonNode changes, Instant now) {
    change();
    var kept = keys().deepCopy();
    changes.properties().forEach(change -> json.set(change.getKey(), change.getValue()));
    var written = keys();
    written.forEach(
        key -> {
          if (key.path("key").isNull()) {
            known(kept, key).ifPresent(old -> ((ObjectNode) key).set("key", old.path("key")));
          }
          fillIn((ObjectNode) key, now);
        });
  }

  void append(ObjectNode credential, Instant now) {
    change();
    fillIn(credential, now);
    keys().add(credential);
  }

  /** The longest life among credentials that are not there yet. */
  Duration longestLife(Iterable<JsonNode> credentials) {
    return StreamSupport.stream(credentials.spliterator(), false)
        .filter(key -> known(keys(), key).isEmpty())
        .map(key -> Duration.between(time(key, "startDateTime"), time(key, "endDateTime")))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  boolean lists(String keyId) {
    return StreamSupport.stream(keys().spliterator(), false)
        .anyMatch(key -> keyId.equals(key.path("keyId").asText()));
  }

  void remove(String keyId) {
    change();
    keys().removeIf(key -> keyId.equals(key.path("keyId").asText()));
  }

  /** Certificates, but for one, that have reached the machines that check signatures. */
  List<KeyCertificate> working(Instant now, Duration delay, String butFor) {
    return StreamSupport.stream(keys().spliterator(), false)
        .filter(key -> !butFor.equals(key.path("keyId").asText()))
        .filter(key -> since.containsKey(key.path("keyId").asText()))
        .filter(key -> !now.isBefore(since.get(key.path("keyId").asText()).plus(delay)))
        .map(key -> KeyCertificate.ofDer(Base64.getDecoder().decode(key.path("key").asText())))
        .toList();
  }

  ArrayNode keys() {
    return json.withArray("/" + KEYS);
  }

  private void change() {
    before = json.deepCopy();
    staleReads += lag;
    lag = 0;
    version++;
  }

  private void fillIn(ObjectNode key, Instant now) {
    if (!key.hasNonNull("keyId")) {
      var keyId = UUID.randomUUID().toString();
      var der = Base64.getDecoder().decode(key.path("key").asText());
      key.put("keyId", keyId);
      key.put("customKeyIdentifier", KeyCertificate.ofDer(der).thumbprint());
      since.put(keyId, now);
    }
  }

  private static Optional<JsonNode> known(ArrayNode among, JsonNode key) {
    return StreamSupport.stream(among.spliterator(), false)
        .filter(one -> key.hasNonNull("keyId") && one.path("keyId").equals(key.path("keyId")))
        .findFirst();
  }

  private static Instant time(JsonNode key, String name) {
    return Instant.parse(key.path(name).asText());
  }
}
