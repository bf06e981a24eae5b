package io.keyturn.portal.visitor;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A portal with a key and a visitor, and a stranger with another key. */
final class Contoso {
  static final String ISSUER = "contoso.example";
  static final Instant NOW = Instant.parse("2028-02-29T23:59:59Z");

  /** The library does not take a token in the very second it is valid from. */
  static final Instant ISSUED = NOW.minusSeconds(1);

  static final CertifiedKeyPair PAIR = Samples.keyPair(new PortalId("contoso"));
  static final CertifiedKeyPair STRANGERS = Samples.keyPair(new PortalId("fabrikam"));
  static final Visitor VISITOR =
      new Visitor(
          "f00d",
          Map.of(
              "sub", "f00d",
              "iss", "http://idp.example",
              "aud", List.of("keyturn-portal-pages"),
              "nonce", "of the sign-in",
              "preferred_username", "vera",
              "email", "vera@contoso.example",
              "groups", List.of("gold", "silver"),
              "secret_claim", "x"));

  private Contoso() {}

  static JWKSet keys(CertifiedKeyPair pair) {
    var certificate = pair.certificate();
    return new JWKSet(new RSAKey.Builder(certificate.publicKey()).keyID(certificate.kid()).build());
  }

  static TokenRequest request() {
    return new TokenRequest(
        Optional.of(Chat.CLIENT), Optional.empty(), Optional.empty(), Optional.of("n-1"));
  }

  static JWTClaimsSet claims(Instant at) {
    return VisitorClaims.of(ISSUER, VISITOR, request(), at);
  }

  static String token() {
    return new Signer(PAIR).sign(claims(ISSUED));
  }

  static JWSHeader.Builder header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).type(Signer.TYPE).keyID(PAIR.certificate().kid());
  }

  static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
    var token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  static JWSSigner strangers() {
    return new RSASSASigner(STRANGERS.privateKey());
  }
}
