package io.keyturn.common.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * The public half of an authentication key: an RSA public key in a self-signed X.509 certificate,
 * and every name derived from it.
 */
public record KeyCertificate(X509Certificate x509) {
  private static final Base64.Encoder PEM_LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  public KeyCertificate {
    if (!(x509.getPublicKey() instanceof RSAPublicKey)) {
      throw new IllegalArgumentException("an authentication key is an RSA key");
    }
  }

  /**
   * Reads a DER certificate.
   *
   * @throws IllegalArgumentException where the bytes are not an X.509 certificate
   */
  public static KeyCertificate ofDer(byte[] der) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return new KeyCertificate(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not a DER certificate", e);
    }
  }

  /** The certificate, DER. */
  public byte[] der() {
    try {
      return x509.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate can be encoded", e);
    }
  }

  public RSAPublicKey publicKey() {
    return (RSAPublicKey) x509.getPublicKey();
  }

  /** Size of the modulus in bits. */
  public int size() {
    return publicKey().getModulus().bitLength();
  }

  public Instant notBefore() {
    return x509.getNotBefore().toInstant();
  }

  /** The first second in which the key is no longer valid counts as expired. */
  public Instant notAfter() {
    return x509.getNotAfter().toInstant();
  }

  /** RFC 7638 §3 thumbprint of the public key, base64url without padding, 43 characters. */
  public String kid() {
    try {
      return new RSAKey.Builder(publicKey()).build().computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-1 over the DER certificate: 40 upper-case hexadecimal digits. */
  public String thumbprint() {
    return Thumbprints.sha1(der());
  }

  /** SHA-256 over the DER certificate: 64 upper-case hexadecimal digits. */
  public String thumbprintSha256() {
    return Thumbprints.sha256(der());
  }

  /** The public key as SubjectPublicKeyInfo (RFC 5280 §4.1) in PEM (RFC 7468 §13). */
  public String publicKeyPem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + PEM_LINES.encodeToString(publicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Override
  public String toString() {
    return "KeyCertificate[" + kid() + "]";
  }
}
