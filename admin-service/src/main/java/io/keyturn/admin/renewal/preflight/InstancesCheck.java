package io.keyturn.admin.renewal.preflight;

import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.common.portal.Portal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** The portal runs and is connected. */
@Priority(30)
@ApplicationScoped
class InstancesCheck implements PreflightCheck {
  private static final String NAME = "instances";

  private final PortalInstances instances;

  InstancesCheck(PortalInstances instances) {
    this.instances = instances;
  }

  @Override
  public CheckResult run(Portal portal) {
    var live = instances.live(portal.id());
    if (live.isEmpty()) {
      return CheckResult.failed(NAME, Reason.NO_INSTANCE);
    }
    return live.stream().allMatch(instance -> instance.served().connected())
        ? CheckResult.ok(NAME)
        : CheckResult.failed(
            NAME, "An instance of the portal is not connected; see its page about why.");
  }
}
