package io.keyturn.common.sealing;

import java.security.GeneralSecurityException;

/**
 * Seals secrets other than private keys. The associated data are the owner and the version: a
 * ciphertext moved to another row does not open, nor does one of a private key.
 */
public final class SecretSealer {
  private final KeyEncryptionKeys keys;
  private final AesGcm cipher;

  public SecretSealer(KeyEncryptionKeys keys) {
    this.keys = keys;
    cipher = new AesGcm(keys);
  }

  /**
   * Seals with the current key-encryption key.
   *
   * @param owner what the secret belongs to, such as {@code webhook/<id>}
   */
  public SealedSecret seal(String owner, byte[] secret) {
    int version = keys.current();
    try {
      return new SealedSecret(version, cipher.seal(version, associated(owner, version), secret));
    } catch (GeneralSecurityException e) {
      throw new SealingException("the secret of " + owner + " cannot be sealed", e);
    }
  }

  /**
   * Opens a sealed secret.
   *
   * @throws SealingException where the version is unknown, the bytes were changed, or they belong
   *     to another owner
   */
  public byte[] open(String owner, SealedSecret atRest) {
    int version = atRest.version();
    try {
      return cipher.open(version, associated(owner, version), atRest.bytes());
    } catch (GeneralSecurityException e) {
      throw new SealingException(
          "the secret of "
              + owner
              + " does not open: changed, moved, or sealed with another key-encryption key of"
              + " version "
              + version,
          e);
    }
  }

  /** No portal's id holds a colon: what seals a private key is never the same. */
  private static String associated(String owner, int version) {
    return "secret:" + owner + "/" + version;
  }
}
