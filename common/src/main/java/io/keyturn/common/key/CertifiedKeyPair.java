package io.keyturn.common.key;

import java.security.PrivateKey;

/** A fresh RSA private key with its self-signed certificate. Never logged, never serialised. */
public record CertifiedKeyPair(PrivateKey privateKey, KeyCertificate certificate) {
  @Override
  public String toString() {
    return "CertifiedKeyPair[" + certificate.kid() + "]";
  }
}
