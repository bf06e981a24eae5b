package io.keyturn.common.sealing;

/**
 * A secret at rest.
 *
 * @param version of the key-encryption key
 * @param bytes 12 bytes of nonce, then AES-256-GCM ciphertext with its 16-byte tag
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; bytes go to and from the table
public record SealedSecret(int version, byte[] bytes) {

  @Override
  public String toString() {
    return "SealedSecret[version=" + version + "]";
  }
}
