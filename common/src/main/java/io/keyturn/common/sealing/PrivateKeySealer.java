package io.keyturn.common.sealing;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * Seals private keys with AES-256-GCM (NIST SP 800-38D). The associated data are portal id, key id
 * and version: a ciphertext moved to another row does not open.
 */
public final class PrivateKeySealer {
  private final KeyEncryptionKeys keys;
  private final AesGcm cipher;

  public PrivateKeySealer(KeyEncryptionKeys keys) {
    this.keys = keys;
    cipher = new AesGcm(keys);
  }

  /** Seals with the current key-encryption key. */
  public SealedPrivateKey seal(PortalId portal, KeyId key, PrivateKey secret) {
    int version = keys.current();
    byte[] plain = secret.getEncoded();
    try {
      var bytes = cipher.seal(version, associated(portal, key, version), plain);
      return new SealedPrivateKey(version, bytes);
    } catch (GeneralSecurityException e) {
      throw new SealingException("the private key cannot be sealed", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Opens a sealed key.
   *
   * @throws SealingException where the version is unknown, the bytes were changed, or they belong
   *     to another portal or key
   */
  public PrivateKey open(PortalId portal, KeyId key, SealedPrivateKey sealed) {
    int version = sealed.version();
    byte[] plain = null;
    try {
      plain = cipher.open(version, associated(portal, key, version), sealed.bytes());
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain));
    } catch (GeneralSecurityException e) {
      throw new SealingException(
          "the sealed private key of key "
              + key
              + " does not open: changed, moved, or sealed"
              + " with another key-encryption key of version "
              + version,
          e);
    } finally {
      if (plain != null) {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  private static String associated(PortalId portal, KeyId key, int version) {
    return portal + "/" + key + "/" + version;
  }
}
