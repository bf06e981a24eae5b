package io.keyturn.admin.portal;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The processes of a portal, and their restart. */
@Path("/api/v1/portals/{portal}")
@Tag(name = "Portals")
public class InstanceResource {
  private static final int LATEST = 50;

  private final PortalAccess access;
  private final InstanceStore instances;
  private final RestartByHand restart;

  InstanceResource(PortalAccess access, InstanceStore instances, RestartByHand restart) {
    this.access = access;
    this.instances = instances;
    this.restart = restart;
  }

  @GET
  @Path("/instances")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the latest starts of the portal's processes, newest first")
  public Items<InstanceView> instances(@PathParam("portal") String portal) {
    return Items.all(
        instances.latest(access.view(portal).id(), LATEST).stream().map(InstanceView::of).toList());
  }

  @POST
  @Path("/restart")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Restart the portal's instances, one after the other")
  @APIResponse(responseCode = "202", description = "Under way; see the instances")
  @APIResponse(responseCode = "409", description = "A renewal is under way and restarts it anyway")
  public Response restart(@PathParam("portal") String portal) {
    restart.of(access.manage(portal));
    return Response.accepted().build();
  }
}
