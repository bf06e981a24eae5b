package io.keyturn.admin.retirement;

import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.InstanceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Gathers what the rule needs to know of a key's use. */
@ApplicationScoped
class KeyUse {
  private final InstanceStore instances;
  private final RenewalStore renewals;
  private final InstanceConfig instanceConfig;
  private final RetirementConfig config;

  KeyUse(
      InstanceStore instances,
      RenewalStore renewals,
      InstanceConfig instanceConfig,
      RetirementConfig config) {
    this.instances = instances;
    this.renewals = renewals;
    this.instanceConfig = instanceConfig;
    this.config = config;
  }

  Instant dueSince(Instant now) {
    return rule().dueSince(now);
  }

  int batch() {
    return config.batch();
  }

  Optional<StillNeeded> stillNeeded(AuthenticationKey key, Instant now) {
    return rule()
        .stillNeeded(
            key,
            instances.live(key.portal(), instanceConfig.liveness()),
            renewals.running(key.portal()).isPresent(),
            now);
  }

  private RetirementRule rule() {
    return new RetirementRule(config.grace());
  }
}
