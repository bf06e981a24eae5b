package io.keyturn.admin.restart;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.util.List;

/** The processes of a portal as the key table has them. */
final class RecordedInstances implements PortalInstances {
  /** More than the replicas of a portal and their crashes within one restart. */
  private static final int LATEST = 200;

  private final InstanceStore store;
  private final Duration liveness;

  RecordedInstances(InstanceStore store, Duration liveness) {
    this.store = store;
    this.liveness = liveness;
  }

  @Override
  public List<Instance> live(PortalId portal) {
    return store.live(portal, liveness);
  }

  @Override
  public List<Instance> latest(PortalId portal) {
    return store.latest(portal, LATEST);
  }
}
