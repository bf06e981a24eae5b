package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An app registration as it was read: its object id, its version if Graph told one, its keys. */
record Application(ObjectNode json) {

  /**
   * True where an answer tells all of it. One that leaves the keys out must not be taken for an
   * application without any: writing its list back would drop them.
   */
  static boolean isOne(ObjectNode json) {
    var keys = json.path("keyCredentials");
    return json.hasNonNull("id")
        && json.hasNonNull("displayName")
        && keys.isArray()
        && StreamSupport.stream(keys.spliterator(), false).allMatch(JsonNode::isObject);
  }

  /** The object id, which is not the client id. */
  String id() {
    return json.path("id").asText();
  }

  String displayName() {
    return json.path("displayName").asText();
  }

  Optional<String> etag() {
    return Optional.ofNullable(json.path("@odata.etag").asText(null));
  }

  /** The kids of Keyturn's keys in it. */
  Set<String> kids() {
    return credentials()
        .flatMap(credential -> credential.kid().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of all credentials, foreign ones included. */
  Set<String> keyIds() {
    return keyIds(credentials());
  }

  /** The ids of Keyturn's credentials whose kid is meant; a key may be listed more than once. */
  Set<String> keyIds(Predicate<String> meant) {
    return keyIds(credentials().filter(credential -> credential.kid().filter(meant).isPresent()));
  }

  /** All credentials as they were read, and this one. */
  ArrayNode keysWith(KeyCredential added) {
    return array(Stream.concat(credentials(), Stream.of(added)).toList());
  }

  /** All credentials as they were read, less those of Keyturn's whose kid is meant. */
  ArrayNode keysWithout(Predicate<String> meant) {
    return array(
        credentials().filter(credential -> credential.kid().filter(meant).isEmpty()).toList());
  }

  private Stream<KeyCredential> credentials() {
    return StreamSupport.stream(json.path("keyCredentials").spliterator(), false)
        .map(credential -> new KeyCredential((ObjectNode) credential));
  }

  private static Set<String> keyIds(Stream<KeyCredential> credentials) {
    return credentials
        .flatMap(credential -> credential.keyId().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ArrayNode array(List<KeyCredential> credentials) {
    var array = JsonNodeFactory.instance.arrayNode();
    credentials.forEach(credential -> array.add(credential.json()));
    return array;
  }
}
