package io.keyturn.admin.directory.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.keyturn.common.key.KeyCertificate;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JWK set (RFC 7517 §5) that Keycloak keeps as text on a client. Keys of others are kept as
 * they are, also those of a kind that is not known here.
 */
record JwksString(List<ObjectNode> keys) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 7518 §6.2.2 and §6.3.2, and the seed of an AKP key. */
  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "priv");

  /**
   * Reads the text; no text is an empty set.
   *
   * @throws ParseException where it is no JWK set
   */
  static JwksString parse(String text) throws ParseException {
    var keys = new ArrayList<ObjectNode>();
    if (text != null && !text.isBlank()) {
      for (JsonNode key : array(text)) {
        if (!(key instanceof ObjectNode object)) {
          throw new ParseException("a key of the set is no JSON object", 0);
        }
        keys.add(object);
      }
    }
    return new JwksString(keys);
  }

  private static JsonNode array(String text) throws ParseException {
    try {
      var keys = JSON.readTree(text).path("keys");
      if (keys.isArray()) {
        return keys;
      }
    } catch (JsonProcessingException e) {
      // The cause quotes what it could not read, so it is left out on purpose.
      throw new ParseException("no JSON", 0);
    }
    throw new ParseException("no array of keys", 0);
  }

  Set<String> kids() {
    return keys.stream().map(JwksString::kid).collect(Collectors.toSet());
  }

  JwksString with(KeyCertificate certificate) {
    var jwk =
        new RSAKey.Builder(certificate.publicKey())
            .keyID(certificate.kid())
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.PS256)
            .build();
    var all = new ArrayList<>(without(Set.of(certificate.kid())).keys);
    all.add(JSON.valueToTree(jwk.toJSONObject()));
    return new JwksString(all);
  }

  JwksString without(Set<String> kids) {
    return new JwksString(keys.stream().filter(key -> !kids.contains(kid(key))).toList());
  }

  /** Public members only, whatever was put in; a symmetric key has none. */
  String text() {
    var set = JSON.createObjectNode();
    var array = set.putArray("keys");
    keys.stream()
        .filter(key -> !"oct".equals(key.path("kty").asText()))
        .forEach(key -> array.add(key.deepCopy().remove(PRIVATE)));
    return set.toString();
  }

  private static String kid(ObjectNode key) {
    return key.path("kid").asText();
  }
}
