package io.keyturn.common.runtime;

import io.keyturn.common.sealing.DerivedKeys;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.sealing.SecretSealer;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the key-encryption keys from the settings and makes what works with them; refuses to start
 * without usable ones.
 */
@Dependent
public class Sealing {

  @Produces
  @Singleton
  @Startup
  KeyEncryptionKeys keys(SealingConfig config) {
    if (config.file().isPresent() == config.keys().isPresent()) {
      throw new ConfigurationException(
          "Set exactly one of keyturn.sealing.file (KEYTURN_SEALING_FILE) and keyturn.sealing.keys"
              + " (KEYTURN_SEALING_KEYS): entries of the form version:base64, 32 random bytes each,"
              + " for example 1:$(openssl rand -base64 32)");
    }
    var setting = config.file().isPresent() ? "keyturn.sealing.file" : "keyturn.sealing.keys";
    try {
      var entries = config.file().map(Sealing::lines).or(config::keys).orElseThrow();
      return KeyEncryptionKeys.parse(entries);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(setting + ": " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  PrivateKeySealer sealer(KeyEncryptionKeys keys) {
    return new PrivateKeySealer(keys);
  }

  @Produces
  @Singleton
  SecretSealer secretSealer(KeyEncryptionKeys keys) {
    return new SecretSealer(keys);
  }

  @Produces
  @Singleton
  DerivedKeys derived(KeyEncryptionKeys keys) {
    return new DerivedKeys(keys);
  }

  private static List<String> lines(Path file) {
    // Not Files.lines: a directory, or bytes that are no text, would fail there unchecked.
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("the file " + file + " cannot be read", e);
    }
  }
}
