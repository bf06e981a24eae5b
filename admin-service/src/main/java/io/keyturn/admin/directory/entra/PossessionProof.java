package io.keyturn.admin.directory.entra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.CertifiedKeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;

/**
 * The proof that Graph asks for before it adds a key: a JWT signed by a key that the application
 * has already. {@code iss} is the application's object id; lives ten minutes in all, of which one
 * lies in the past for clocks that differ. RS256 and {@code x5t}, as in Microsoft's own sample.
 */
public final class PossessionProof {
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final String audience;
  private final Clock clock;

  public PossessionProof(String audience, Clock clock) {
    this.audience = audience;
    this.clock = clock;
  }

  /** True while the key can prove anything: it is valid and the application lists it. */
  boolean possible(CertifiedKeyPair key, Application application) {
    var now = clock.instant();
    var certificate = key.certificate();
    return now.isBefore(certificate.notAfter())
        && !now.isBefore(certificate.notBefore())
        && application.kids().contains(certificate.kid());
  }

  String by(CertifiedKeyPair key, Application application) {
    var notBefore = clock.instant().minus(SKEW);
    var claims =
        new JWTClaimsSet.Builder()
            .audience(audience)
            .issuer(application.id())
            .notBeforeTime(Date.from(notBefore))
            .expirationTime(Date.from(notBefore.plus(LIFETIME)))
            .build();
    var jwt = new SignedJWT(header(key), claims);
    try {
      jwt.sign(new RSASSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs RS256", e);
    }
    return jwt.serialize();
  }

  @SuppressWarnings("deprecation") // Graph finds the certificate by x5t, SHA-1 as it is
  private static JWSHeader header(CertifiedKeyPair key) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(JOSEObjectType.JWT)
        .keyID(key.certificate().thumbprint())
        .x509CertThumbprint(
            Base64URL.encode(HexFormat.of().parseHex(key.certificate().thumbprint())))
        .build();
  }
}
