package io.keyturn.admin.center.portal;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.PortalStanding;
import io.keyturn.admin.portal.InstanceView;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.common.keytable.InstanceStore;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A portal: what it is, how it stands, and what can be done with it. */
@Path("/portals/{portal}")
@Authenticated
public class PortalPage {
  private static final int LATEST = 10;

  private final Center center;
  private final PortalAccess access;
  private final Caller caller;
  private final PortalStanding standing;
  private final InstanceStore instances;

  PortalPage(
      Center center,
      PortalAccess access,
      Caller caller,
      PortalStanding standing,
      InstanceStore instances) {
    this.center = center;
    this.access = access;
    this.caller = caller;
    this.standing = standing;
    this.instances = instances;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("portal") String id) {
    var portal = access.view(id);
    var latest = instances.latest(portal.id(), LATEST).stream().map(InstanceView::of).toList();
    var expiresAt = standing.expiresAt(portal);
    return center.page(
        PortalForm.portal(
            center.frame(),
            PortalView.of(portal),
            standing.of(portal, expiresAt),
            expiresAt,
            latest,
            caller.manages(portal) ? null : caller.rolesThatManage(portal)));
  }
}
