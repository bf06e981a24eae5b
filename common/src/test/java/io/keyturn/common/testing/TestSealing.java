package io.keyturn.common.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key-encryption key that lives as long as the test run. */
public class TestSealing implements QuarkusTestResourceLifecycleManager {

  /** An entry {@code version:base64} with fresh random bytes. */
  public static String entry(int version) {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return version + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public Map<String, String> start() {
    return Map.of("keyturn.sealing.keys", entry(1));
  }

  @Override
  public void stop() {
    // nothing was started
  }
}
