package io.keyturn.admin.center.key;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.renewal.api.RenewalOrders;
import io.keyturn.admin.renewal.api.RenewalReader;
import io.keyturn.admin.renewal.runner.Renewals;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a renewal that has stopped run again. */
@Path("/portals/{portal}/key/retry")
@Authenticated
public class RetryPage {
  private final PortalAccess access;
  private final RenewalReader reading;
  private final RenewalOrders orders;
  private final Renewals renewals;

  RetryPage(PortalAccess access, RenewalReader reading, RenewalOrders orders, Renewals renewals) {
    this.access = access;
    this.reading = reading;
    this.orders = orders;
    this.renewals = renewals;
  }

  /** Who had to sign in again before the retry comes back by GET: the page offers it once more. */
  @GET
  @Operation(hidden = true)
  public Response again(@PathParam("portal") String id) {
    return Center.seeOther("/portals/" + access.view(id).id() + "/key");
  }

  /** Where it runs again already, or has ended well, the page shows just that. */
  @POST
  @Operation(hidden = true)
  public Response retry(@PathParam("portal") String id, @FormParam("renewal") String renewal) {
    var portal = access.manage(id);
    renewals.retry(reading.find(portal, renewal == null ? "" : renewal), orders.actor());
    return Center.seeOther("/portals/" + portal.id() + "/key");
  }
}
