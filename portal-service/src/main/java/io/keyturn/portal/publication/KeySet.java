package io.keyturn.portal.publication;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.portal.document.Document;
import java.util.HexFormat;
import java.util.List;

/**
 * The published keys as a JWK set (RFC 7517 §5), under both names of its media type.
 *
 * @param named {@code application/jwk-set+json}
 * @param plain {@code application/json}
 */
public record KeySet(Document named, Document plain) {
  static KeySet of(List<AuthenticationKey> keys) {
    var json = new JWKSet(keys.stream().map(KeySet::jwk).toList()).toString(true);
    return new KeySet(
        Document.of(json, "application/jwk-set+json"), Document.of(json, "application/json"));
  }

  /** The algorithm is that of visitor tokens; client assertions name theirs in their header. */
  @SuppressWarnings("deprecation") // x5t is SHA-1 and still what some consumers look keys up by
  private static JWK jwk(AuthenticationKey key) {
    var x509 = key.certificate().x509();
    return new RSAKey.Builder(key.certificate().publicKey())
        .keyID(key.kid())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .x509CertThumbprint(x5t(key.certificate()))
        .x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(x509))
        .x509CertChain(List.of(Base64.encode(key.certificate().der())))
        .build();
  }

  /** The SHA-1 thumbprint that people compare in hex, as RFC 7517 §4.8 writes it. */
  private static Base64URL x5t(KeyCertificate certificate) {
    return Base64URL.encode(HexFormat.of().parseHex(certificate.thumbprint()));
  }
}
