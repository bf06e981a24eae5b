package io.keyturn.admin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The key pair that signs the tests' bearer tokens: fresh in every run, never in git. */
public class TestJwtKeys implements QuarkusTestResourceLifecycleManager {
  private Path publicKey;

  @Override
  public Map<String, String> start() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      var base64 = Base64.getEncoder();
      publicKey = Files.createTempFile("keyturn-test", ".pem");
      Files.writeString(
          publicKey,
          "-----BEGIN PUBLIC KEY-----\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----\n");
      return Map.of(
          "mp.jwt.verify.publickey.location", publicKey.toUri().toString(),
          "smallrye.jwt.sign.key", base64.encodeToString(pair.getPrivate().getEncoded()));
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(publicKey);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
