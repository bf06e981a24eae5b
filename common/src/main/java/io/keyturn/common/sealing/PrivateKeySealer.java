package io.keyturn.common.sealing;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals private keys with AES-256-GCM (NIST SP 800-38D). The associated data are portal id, key id
 * and version: a ciphertext moved to another row does not open.
 */
public final class PrivateKeySealer {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyEncryptionKeys keys;
  private final SecureRandom random = new SecureRandom();

  public PrivateKeySealer(KeyEncryptionKeys keys) {
    this.keys = keys;
  }

  /** Seals with the current key-encryption key. */
  public SealedPrivateKey seal(PortalId portal, KeyId key, PrivateKey secret) {
    int version = keys.current();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] plain = secret.getEncoded();
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, portal, key, version, nonce).doFinal(plain);
      var bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
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
    if (sealed.bytes().length < NONCE_BYTES + TAG_BITS / 8) {
      throw new SealingException("the sealed private key is too short");
    }
    var nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
    byte[] plain = null;
    try {
      plain =
          cipher(Cipher.DECRYPT_MODE, portal, key, sealed.version(), nonce)
              .doFinal(sealed.bytes(), NONCE_BYTES, sealed.bytes().length - NONCE_BYTES);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain));
    } catch (GeneralSecurityException e) {
      throw new SealingException(
          "the sealed private key of key "
              + key
              + " does not open: changed, moved, or sealed"
              + " with another key-encryption key of version "
              + sealed.version(),
          e);
    } finally {
      if (plain != null) {
        Arrays.fill(plain, (byte) 0);
      }
    }
  }

  private Cipher cipher(int mode, PortalId portal, KeyId key, int version, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.get(version), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((portal + "/" + key + "/" + version).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
