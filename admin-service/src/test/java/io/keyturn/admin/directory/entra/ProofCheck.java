package io.keyturn.admin.directory.entra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.KeyCertificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Checks a proof of possession as Microsoft describes it: signature, audience, issuer, times. */
record ProofCheck(String audience, Instant now) {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  boolean accepts(String proof, String objectId, List<KeyCertificate> working) {
    try {
      var jwt = SignedJWT.parse(proof);
      var claims = jwt.getJWTClaimsSet();
      var begins = claims.getNotBeforeTime().toInstant();
      var ends = claims.getExpirationTime().toInstant();
      return claims.getAudience().equals(List.of(audience))
          && objectId.equals(claims.getIssuer())
          && !now.isBefore(begins)
          && now.isBefore(ends)
          && Duration.between(begins, ends).compareTo(LONGEST) <= 0
          && signed(jwt, working);
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  @SuppressWarnings("deprecation") // x5t, SHA-1 as it is
  private boolean signed(SignedJWT jwt, List<KeyCertificate> working) throws JOSEException {
    for (KeyCertificate one : working) {
      var x5t = Base64URL.encode(HexFormat.of().parseHex(one.thumbprint()));
      if (now.isBefore(one.notAfter())
          && x5t.equals(jwt.getHeader().getX509CertThumbprint())
          && jwt.verify(new RSASSAVerifier(one.publicKey()))) {
        return true;
      }
    }
    return false;
  }
}
