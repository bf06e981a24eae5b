package io.keyturn.common.key;

import io.keyturn.common.portal.PortalId;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes RSA key pairs with self-signed certificates, with Bouncy Castle; whoever only reads keys
 * does without it.
 */
public final class SelfSigned {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SelfSigned() {}

  /**
   * Makes a key pair and certifies it for a portal. Takes 0.1 to 2 s of processor time: not for a
   * request thread.
   *
   * @param notBefore begin of the validity, cut to whole seconds
   */
  public static CertifiedKeyPair generate(PortalId portal, KeyRequest request, Instant notBefore) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(request.size());
      var pair = generator.generateKeyPair();
      return new CertifiedKeyPair(pair.getPrivate(), certify(portal, request, notBefore, pair));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("RSA key pairs and certificates can be made", e);
    }
  }

  private static KeyCertificate certify(
      PortalId portal, KeyRequest request, Instant notBefore, KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, "Keyturn")
            .addRDN(BCStyle.CN, portal.value())
            .build();
    var serial = new BigInteger(127, RANDOM).setBit(126);
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            serial,
            Date.from(notBefore.truncatedTo(ChronoUnit.SECONDS)),
            Date.from(request.expiry(notBefore)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    return new KeyCertificate(
        new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
  }
}
