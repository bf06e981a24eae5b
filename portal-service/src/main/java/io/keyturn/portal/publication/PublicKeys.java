package io.keyturn.portal.publication;

import com.nimbusds.jose.util.JSONArrayUtils;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.portal.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published keys one by one, as SubjectPublicKeyInfo in PEM, ready to be served.
 *
 * @param active name of the ACTIVE key
 * @param texts a key by its name, as text
 * @param lists a key by its name, as a list of one
 * @param all all keys as a list
 */
public record PublicKeys(
    String active, Map<String, Document> texts, Map<String, Document> lists, Document all) {

  /** A form in which keys are given out. */
  public enum Form {
    /** A key alone. */
    PEM,
    /** {@code [{"kid": …, "publicKey": …}]}, as chat products take it. */
    JSON
  }

  static PublicKeys of(String active, List<AuthenticationKey> keys) {
    var texts = new LinkedHashMap<String, Document>();
    var lists = new LinkedHashMap<String, Document>();
    for (var key : keys) {
      var pem = key.certificate().publicKeyPem();
      texts.put(key.kid(), Document.of(pem, "text/plain;charset=us-ascii"));
      lists.put(key.kid(), list(List.of(key)));
    }
    return new PublicKeys(active, Map.copyOf(texts), Map.copyOf(lists), list(keys));
  }

  /** The ACTIVE key alone, or all keys. */
  public Document of(Form form) {
    return switch (form) {
      case PEM -> texts.get(active);
      case JSON -> all;
    };
  }

  /** The key of this name; nothing where none is published under it. */
  public Optional<Document> of(String kid, Form form) {
    return Optional.ofNullable(
        switch (form) {
          case PEM -> texts.get(kid);
          case JSON -> lists.get(kid);
        });
  }

  /** True while consumers can find the key of this name. */
  public boolean publishes(String kid) {
    return texts.containsKey(kid);
  }

  private static Document list(List<AuthenticationKey> keys) {
    var entries = keys.stream().map(PublicKeys::entry).toList();
    return Document.of(JSONArrayUtils.toJSONString(entries), "application/json");
  }

  private static Map<String, Object> entry(AuthenticationKey key) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("kid", key.kid());
    entry.put("publicKey", key.certificate().publicKeyPem());
    return entry;
  }
}
