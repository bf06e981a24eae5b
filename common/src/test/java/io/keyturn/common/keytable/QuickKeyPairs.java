package io.keyturn.common.keytable;

import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Key pairs for the table, which only keeps them: one real private half for all, and a public half
 * of its own for each that is a random number. Looking for primes takes a hundred times as long.
 */
public final class QuickKeyPairs {
  private static final CertifiedKeyPair REAL = Samples.keyPair(new PortalId("contoso"));
  private static final Random RANDOM = new Random();

  private QuickKeyPairs() {}

  public static CertifiedKeyPair next() {
    try {
      var modulus = new BigInteger(2048, RANDOM).setBit(2047).setBit(0);
      var spec = new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537));
      var name = new X500Name("CN=quick");
      var real = REAL.certificate();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              Date.from(real.notBefore()),
              Date.from(real.notAfter()),
              name,
              KeyFactory.getInstance("RSA").generatePublic(spec));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(REAL.privateKey());
      var x509 = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      return new CertifiedKeyPair(REAL.privateKey(), new KeyCertificate(x509));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
