package io.keyturn.admin.center.key;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.renewal.api.RenewalOrders;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Renews a portal's key, once somebody has read what that means. */
@Path("/portals/{portal}/key")
@Authenticated
public class UpdatePage {
  private final Center center;
  private final PortalAccess access;
  private final Confirmation confirmation;
  private final RenewalOrders orders;
  private final Renewals renewals;

  UpdatePage(
      Center center,
      PortalAccess access,
      Confirmation confirmation,
      RenewalOrders orders,
      Renewals renewals) {
    this.center = center;
    this.access = access;
    this.confirmation = confirmation;
    this.orders = orders;
    this.renewals = renewals;
  }

  @GET
  @Path("/update")
  @Operation(hidden = true)
  public Response ask(
      @PathParam("portal") String id, @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    return center.page(confirmation.of(access.manage(id), center.frame(), part));
  }

  /** Where a renewal is under way already, this one changes nothing: the page shows that one. */
  @POST
  @Path("/update")
  @Operation(hidden = true)
  public Response start(
      @PathParam("portal") String id, @FormParam("compromised") boolean compromised) {
    var portal = access.manage(id);
    renewals.start(portal.id(), orders.usual(compromised));
    return Center.seeOther("/portals/" + portal.id() + "/key");
  }
}
