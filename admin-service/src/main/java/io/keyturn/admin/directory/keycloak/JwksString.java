package io.keyturn.admin.directory.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.keyturn.common.key.KeyCertificate;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The JWK set (RFC 7517 §5) that Keycloak keeps as text on a client. */
record JwksString(List<JWK> keys) {

  /**
   * Reads the text; no text is an empty set.
   *
   * @throws ParseException where it is no JWK set
   */
  static JwksString parse(String text) throws ParseException {
    return new JwksString(
        text == null || text.isBlank() ? List.of() : JWKSet.parse(text).getKeys());
  }

  Set<String> kids() {
    return keys.stream().map(JWK::getKeyID).collect(Collectors.toSet());
  }

  JwksString with(KeyCertificate certificate) {
    var jwk =
        new RSAKey.Builder(certificate.publicKey())
            .keyID(certificate.kid())
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.PS256)
            .build();
    var all = new ArrayList<>(without(certificate.kid()).keys);
    all.add(jwk);
    return new JwksString(all);
  }

  JwksString without(String kid) {
    return new JwksString(keys.stream().filter(key -> !kid.equals(key.getKeyID())).toList());
  }

  /** Public members only, whatever was put in. */
  String text() {
    return new JWKSet(keys).toString(true);
  }
}
