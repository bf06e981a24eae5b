package io.keyturn.common.runtime;

import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;

/** Key-encryption keys are there, and are random: not an example's, not a pass phrase. */
@Singleton
class SealingRules implements StartupRules {
  private final SealingConfig config;

  SealingRules(SealingConfig config) {
    this.config = config;
  }

  @Override
  public List<Finding> findings() {
    try {
      var setting = config.file().isPresent() ? "keyturn.sealing.file" : "keyturn.sealing.keys";
      return new Sealing()
          .keys(config).guessable().stream()
              .map(
                  version ->
                      Finding.unsafe(
                          setting,
                          "has a key-encryption key that is not random, version " + version,
                          "add a version made by openssl rand -base64 32, and follow"
                              + " docs/runbooks/rotate-key-encryption-key.md"))
              .toList();
    } catch (ConfigurationException e) {
      return List.of(Finding.unsound(e));
    }
  }
}
