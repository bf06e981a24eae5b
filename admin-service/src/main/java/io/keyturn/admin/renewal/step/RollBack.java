package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.WayBack;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The way back after a failed VERIFY: the old key becomes ACTIVE in the transaction that enters
 * this step; the step itself restarts the portal once more and waits until nobody serves the new
 * key.
 */
public final class RollBack implements RenewalStep, WayBack {
  private final AuthenticationKeyStore keys;
  private final MarkedRestart restart;
  private final ServedKeys served;
  private final Clock clock;

  public RollBack(
      AuthenticationKeyStore keys, MarkedRestart restart, ServedKeys served, Clock clock) {
    this.keys = keys;
    this.restart = restart;
    this.served = served;
    this.clock = clock;
  }

  @Override
  public StepName name() {
    return StepName.ROLL_BACK;
  }

  @Override
  public Optional<Runnable> from(Renewal renewal) {
    if (renewal.order().reason() == RenewalReason.COMPROMISED) {
      return Optional.empty();
    }
    return old(renewal)
        .filter(key -> !key.expired(clock.instant()))
        .map(key -> () -> keys.activate(key.id()));
  }

  @Override
  public Outcome run(Renewal renewal) {
    var outcome = restart.advance(renewal, marker(renewal));
    if (!(outcome instanceof Outcome.Advanced)) {
      return outcome;
    }
    var active =
        keys.active(renewal.portal())
            .orElseThrow(() -> new IllegalStateException(renewal.portal() + " has no active key"));
    return served.by(renewal.portal(), active.kid());
  }

  /** The renewal's own marker is used up; this one is as unique and as repeatable. */
  private static UUID marker(Renewal renewal) {
    return UUID.nameUUIDFromBytes((renewal.id() + "/back").getBytes(StandardCharsets.UTF_8));
  }

  private Optional<AuthenticationKey> old(Renewal renewal) {
    return keys.madeBy(renewal.id())
        .flatMap(candidate -> keys.supersededBy(candidate.id()))
        .filter(key -> key.state() == KeyState.RETIRING && !key.history().leaving());
  }
}
