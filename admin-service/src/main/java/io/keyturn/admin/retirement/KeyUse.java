package io.keyturn.admin.retirement;

import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.common.key.AuthenticationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gathers what the rule needs to know of a key's use. */
@ApplicationScoped
class KeyUse {
  private final PortalInstances instances;
  private final RenewalStore renewals;
  private final RetirementConfig config;
  private final Clock clock;

  KeyUse(PortalInstances instances, RenewalStore renewals, RetirementConfig config, Clock clock) {
    this.instances = instances;
    this.renewals = renewals;
    this.config = config;
    this.clock = clock;
  }

  Instant dueSince() {
    return rule().dueSince(clock.instant());
  }

  int batch() {
    return config.batch();
  }

  Optional<StillNeeded> stillNeeded(AuthenticationKey key) {
    return rule()
        .stillNeeded(
            key,
            instances.live(key.portal()),
            renewals.running(key.portal()).isPresent(),
            clock.instant());
  }

  private RetirementRule rule() {
    return new RetirementRule(config.grace());
  }
}
