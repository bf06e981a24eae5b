package io.keyturn.admin.center.key;

import io.keyturn.admin.portal.InstanceView;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The processes that serve a portal at the moment. */
@ApplicationScoped
class LiveInstances {
  private final InstanceStore instances;
  private final InstanceConfig config;

  LiveInstances(InstanceStore instances, InstanceConfig config) {
    this.instances = instances;
    this.config = config;
  }

  List<InstanceView> of(Portal portal) {
    return instances.live(portal.id(), config.liveness()).stream().map(InstanceView::of).toList();
  }
}
