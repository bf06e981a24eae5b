package io.keyturn.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The file of key-encryption keys that both services read. */
public final class SealingKeys {

  private static final int BYTES = 32;

  private SealingKeys() {}

  /**
   * Writes a first key where there is no file yet; an existing file is never changed, since it
   * opens what is sealed.
   */
  public static void createIfMissing(Path path) throws IOException {
    if (Files.exists(path)) {
      return;
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    PrivateFiles.write(path, "1:" + Base64.getEncoder().encodeToString(key) + "\n");
  }
}
