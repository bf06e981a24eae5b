package io.keyturn.admin.center.portal;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.admin.portal.RestartByHand;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Restarts a portal, once somebody has confirmed it. */
@Path("/portals/{portal}/restart")
@Authenticated
public class RestartPage {
  private final Center center;
  private final PortalAccess access;
  private final RestartByHand restart;

  RestartPage(Center center, PortalAccess access, RestartByHand restart) {
    this.center = center;
    this.access = access;
    this.restart = restart;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(
      @PathParam("portal") String id, @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    var portal = PortalView.of(access.manage(id));
    var frame = center.frame();
    return center.page(
        part ? PortalForm.restart$dialog(frame, portal) : PortalForm.restart(frame, portal));
  }

  @POST
  @Operation(hidden = true)
  public Response restart(@PathParam("portal") String id) {
    var portal = access.manage(id);
    restart.of(portal);
    return Center.seeOther("/portals/" + portal.id());
  }
}
