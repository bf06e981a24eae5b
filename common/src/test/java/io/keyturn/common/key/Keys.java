package io.keyturn.common.key;

import io.keyturn.common.portal.PortalId;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with a history, and certificates that Keyturn itself would never make. */
final class Keys {
  private static final KeyPair SIGNER = pair("RSA", 2048);

  private Keys() {}

  static KeyPair pair(String algorithm, int size) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key valid for one day from the given second on. */
  static AuthenticationKey begunAt(Instant notBefore) {
    var end = new KeyRequest(Period.ofDays(1), 2048).expiry(notBefore);
    return new AuthenticationKey(
        KeyId.next(),
        new PortalId("contoso"),
        new KeyCertificate(certificate(SIGNER.getPublic(), notBefore, end)),
        KeyState.ACTIVE,
        KeyHistory.begun(notBefore, Optional.empty()));
  }

  static X509Certificate certificate(PublicKey subject) {
    return certificate(subject, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
  }

  private static X509Certificate certificate(PublicKey subject, Instant begin, Instant end) {
    try {
      var name = new X500Name("CN=test");
      var builder =
          new JcaX509v3CertificateBuilder(
              name, BigInteger.ONE, Date.from(begin), Date.from(end), name, subject);
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(SIGNER.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (java.security.GeneralSecurityException
        | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
