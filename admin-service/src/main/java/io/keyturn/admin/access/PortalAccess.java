package io.keyturn.admin.access;

import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/**
 * The one place that decides whether a caller may see or change a portal. Annotations say which
 * role is needed at all; this says whether it is held for the portal in question.
 */
@ApplicationScoped
public class PortalAccess {
  private final PortalStore portals;
  private final Caller caller;

  PortalAccess(PortalStore portals, Caller caller) {
    this.portals = portals;
    this.caller = caller;
  }

  /**
   * The portal, for a caller who may read everything about it.
   *
   * @throws HttpProblem 403, also for portals that do not exist, so that nobody finds out which do;
   *     404 for callers who may see all
   */
  public Portal view(String id) {
    var portal = find(id);
    if (portal.isEmpty() && caller.grants().viewsEverything()) {
      throw Problems.of(
          Status.NOT_FOUND, "portal-unknown", "There is no portal with this id; check the list.");
    }
    return portal
        .filter(found -> caller.grants().views(found.id(), found.environment()))
        .orElseThrow(PortalAccess::forbidden);
  }

  /**
   * The portal, for a caller who may change it.
   *
   * @throws HttpProblem as {@link #view}; 403 for callers who may only look
   */
  public Portal manage(String id) {
    var portal = view(id);
    if (!caller.grants().manages(portal.id(), portal.environment())) {
      throw forbidden();
    }
    return portal;
  }

  private Optional<Portal> find(String id) {
    try {
      return portals.find(new PortalId(id));
    } catch (IllegalArgumentException e) {
      // No portal can have such an id: it is as unknown as any other.
      return Optional.empty();
    }
  }

  private static HttpProblem forbidden() {
    return Problems.of(
        Status.FORBIDDEN,
        "portal-forbidden",
        "You need the role global-admin, or portal-admin for this portal or its environment.");
  }
}
