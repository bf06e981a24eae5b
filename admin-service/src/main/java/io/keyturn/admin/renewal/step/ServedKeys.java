package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.util.Optional;

/** Which key the live instances of a portal serve. */
public final class ServedKeys {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final PortalInstances instances;

  public ServedKeys(PortalInstances instances) {
    this.instances = instances;
  }

  boolean nobody(PortalId portal) {
    return instances.live(portal).isEmpty();
  }

  /** Advanced where every live instance serves this key and is connected; else what is missing. */
  Outcome by(PortalId portal, String kid) {
    var live = instances.live(portal);
    if (live.isEmpty()) {
      return Outcome.waiting(LOOK_AGAIN, Reason.NO_INSTANCE, "portal " + portal);
    }
    for (Instance instance : live) {
      if (!instance.served().kid().equals(Optional.of(kid))) {
        return Outcome.waiting(LOOK_AGAIN, Reason.INSTANCE_ON_OLD_KEY, "" + instance.url());
      }
      if (!instance.served().connected()) {
        return Outcome.waiting(LOOK_AGAIN, Reason.INSTANCE_NOT_CONNECTED, "" + instance.url());
      }
    }
    return Outcome.advanced();
  }
}
