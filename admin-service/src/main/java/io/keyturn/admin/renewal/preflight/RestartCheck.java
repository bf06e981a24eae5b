package io.keyturn.admin.renewal.preflight;

import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.portal.Portal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Keyturn may restart the portal. */
@Priority(20)
@ApplicationScoped
class RestartCheck implements PreflightCheck {
  private static final String NAME = "restart";

  private final PortalRestart restart;

  RestartCheck(PortalRestart restart) {
    this.restart = restart;
  }

  @Override
  public CheckResult run(Portal portal) {
    try {
      restart.check(portal.id());
      return CheckResult.ok(NAME);
    } catch (RestartException e) {
      var reason = e.refused() ? Reason.RESTART_REFUSED : Reason.RESTART_UNREACHABLE;
      return CheckResult.failed(NAME, reason);
    }
  }
}
