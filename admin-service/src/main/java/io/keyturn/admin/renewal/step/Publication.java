package io.keyturn.admin.renewal.step;

import io.keyturn.common.key.RenewalId;
import java.time.Duration;

/** How long a renewal's key has been in the portal's key set, by the database's clock. */
@FunctionalInterface
public interface Publication {
  Duration lasting(RenewalId renewal);
}
