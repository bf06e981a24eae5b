package io.keyturn.common.connection;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import io.keyturn.common.key.CertifiedKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * How an application proves itself to its identity provider (RFC 7523 §2.2): {@code iss} and {@code
 * sub} are the client id, one {@code aud}, a fresh {@code jti}, 60 s to live, signed by the
 * authentication key, which {@code x5t#S256} names, and {@code kid} where the provider wants it.
 */
final class ClientAssertion {
  private static final Duration LIFETIME = Duration.ofSeconds(60);

  private ClientAssertion() {}

  static PrivateKeyJWT sign(
      IdentityProvider provider, String clientId, CertifiedKeyPair key, Instant now) {
    var issued = Date.from(now);
    var claims =
        new JWTAuthenticationClaimsSet(
            new ClientID(clientId),
            new Audience(provider.audience()).toSingleAudienceList(),
            Date.from(now.plus(LIFETIME)),
            issued,
            issued,
            new JWTID());
    Base64URL x5t = X509CertUtils.computeSHA256Thumbprint(key.certificate().x509());
    var kid = provider.namesKid() ? key.certificate().kid() : null;
    try {
      return new PrivateKeyJWT(
          claims, provider.algorithm(), key.privateKey(), kid, null, x5t, null);
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs " + provider.algorithm(), e);
    }
  }
}
