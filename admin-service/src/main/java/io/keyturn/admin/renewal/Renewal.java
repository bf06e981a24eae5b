package io.keyturn.admin.renewal;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import java.time.Instant;
import java.util.Optional;

/** The durable process that replaces a portal's authentication key. */
public record Renewal(
    RenewalId id, PortalId portal, RenewalOrder order, RenewalProgress progress, Times times) {

  /** When it was asked for and when it ended. */
  public record Times(Instant createdAt, Optional<Instant> finishedAt) {}

  public boolean running() {
    return progress.state() == RenewalState.RUNNING;
  }

  public boolean rolledBack() {
    return progress.state() == RenewalState.ROLLED_BACK;
  }
}
