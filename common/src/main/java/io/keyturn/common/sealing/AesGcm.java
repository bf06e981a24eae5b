package io.keyturn.common.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) with the key-encryption keys: nonce, ciphertext, tag. */
final class AesGcm {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyEncryptionKeys keys;
  private final SecureRandom random = new SecureRandom();

  AesGcm(KeyEncryptionKeys keys) {
    this.keys = keys;
  }

  byte[] seal(int version, String associated, byte[] plain) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, version, associated, nonce).doFinal(plain);
    var bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
    return bytes;
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws SealingException where it is too short, or the version is not configured
   */
  byte[] open(int version, String associated, byte[] bytes) throws GeneralSecurityException {
    if (bytes.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new SealingException("what is sealed is too short");
    }
    var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, version, associated, nonce)
        .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, int version, String associated, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.get(version), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
