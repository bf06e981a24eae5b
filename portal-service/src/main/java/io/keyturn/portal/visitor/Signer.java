package io.keyturn.portal.visitor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.CertifiedKeyPair;
import java.text.ParseException;

/** Signs tokens of visitors with one key. Safe for use by many threads. */
final class Signer {
  /**
   * Its own, so that nobody takes such a token for anything else, and least of all for a client
   * assertion, which the same key signs (RFC 8725 §3.11).
   */
  static final JOSEObjectType TYPE = new JOSEObjectType("visitor+jwt");

  private final JWSHeader header;
  private final JWSSigner signer;

  Signer(CertifiedKeyPair pair) {
    this.header = encoded(pair.certificate().kid());
    this.signer =
        NativeSignatures.of(pair.privateKey(), Signer.class.getClassLoader())
            .orElseGet(() -> new RSASSASigner(pair.privateKey()));
  }

  /** Read back, for what was read keeps its encoded form, and what was built makes it each time. */
  private static JWSHeader encoded(String kid) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(kid).build();
    try {
      return JWSHeader.parse(header.toBase64URL());
    } catch (ParseException e) {
      throw new IllegalStateException("a header can be read back", e);
    }
  }

  String kid() {
    return header.getKeyID();
  }

  String sign(JWTClaimsSet claims) {
    var token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs RS256", e);
    }
    return token.serialize();
  }
}
