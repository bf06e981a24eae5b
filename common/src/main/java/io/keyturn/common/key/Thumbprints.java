package io.keyturn.common.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of a DER certificate as people compare them: upper-case hex without separators. */
final class Thumbprints {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Thumbprints() {}

  static String sha1(byte[] der) {
    return hex("SHA-1", der);
  }

  static String sha256(byte[] der) {
    return hex("SHA-256", der);
  }

  private static String hex(String algorithm, byte[] der) {
    try {
      return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
