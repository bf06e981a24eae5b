package io.keyturn.admin.retirement;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a RETIRING key may go. */
final class RetirementRule {
  private final Duration grace;

  RetirementRule(Duration grace) {
    this.grace = grace;
  }

  /** Keys superseded up to this moment have had their grace. */
  Instant dueSince(Instant now) {
    return now.minus(grace);
  }

  /** The first reason for which the key must stay; nothing where it may go. */
  Optional<StillNeeded> stillNeeded(
      AuthenticationKey key, List<Instance> live, boolean renewalRunning, Instant now) {
    var since = key.history().retiringSince().orElse(now);
    if (since.isAfter(dueSince(now))) {
      return Optional.of(StillNeeded.GRACE);
    }
    if (renewalRunning) {
      return Optional.of(StillNeeded.RENEWAL_RUNNING);
    }
    boolean served =
        live.stream().anyMatch(instance -> instance.served().kid().equals(Optional.of(key.kid())));
    return served ? Optional.of(StillNeeded.SERVED) : Optional.empty();
  }
}
