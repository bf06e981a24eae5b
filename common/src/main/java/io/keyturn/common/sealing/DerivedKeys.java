package io.keyturn.common.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with keys that follow from the key-encryption keys, one for each version and use, so that
 * there is no further secret to configure. The current version signs; whatever an older one signed
 * is known for as long as that version is configured.
 *
 * <p>HKDF with SHA-256 (RFC 5869) without salt, the use as {@code info}; then HMAC-SHA-256. From a
 * signature neither key can be told.
 */
public final class DerivedKeys {
  /** Length of a signature in bytes. */
  public static final int LENGTH = 32;

  private static final String HMAC = "HmacSHA256";

  private final KeyEncryptionKeys keys;

  public DerivedKeys(KeyEncryptionKeys keys) {
    this.keys = keys;
  }

  /** The version that signs; whoever keeps a signature keeps it too. */
  public int current() {
    return keys.current();
  }

  /** The signature of the current version, 32 bytes. */
  public byte[] sign(String use, byte[] message) {
    return signature(use, keys.current(), message);
  }

  /**
   * A secret for others' code that keeps something between two requests, 43 characters; another one
   * once there is a new version.
   */
  public String secret(String use) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(use, new byte[0]));
  }

  /**
   * Whether this version made the signature for this use; in the same time wherever it differs.
   * False, too, where the version is not configured.
   */
  public boolean verify(String use, int version, byte[] message, byte[] signature) {
    return keys.has(version) && MessageDigest.isEqual(signature(use, version, message), signature);
  }

  private byte[] signature(String use, int version, byte[] message) {
    var master = keys.get(version).getEncoded();
    var key = derive(master, use.getBytes(StandardCharsets.UTF_8));
    try {
      return hmac(key, message);
    } finally {
      Arrays.fill(master, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  /** HKDF without salt; 32 bytes, and thus one round of its second step. */
  static byte[] derive(byte[] master, byte[] info) {
    var round = Arrays.copyOf(info, info.length + 1);
    round[info.length] = 1;
    var extracted = hmac(new byte[LENGTH], master);
    try {
      return hmac(extracted, round);
    } finally {
      Arrays.fill(extracted, (byte) 0);
    }
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new SealingException("this machine does not know " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "DerivedKeys[" + keys + "]";
  }
}
