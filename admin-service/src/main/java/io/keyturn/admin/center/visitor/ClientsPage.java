package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.visitor.AllowedClaims;
import io.keyturn.admin.visitor.VisitorClientResource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clients that take tokens of a portal's visitors. */
@Path("/portals/{portal}/clients")
@Authenticated
public class ClientsPage {
  private final Center center;
  private final Places places;
  private final VisitorClientResource clients;
  private final AllowedClaims claims;

  ClientsPage(Center center, Places places, VisitorClientResource clients, AllowedClaims claims) {
    this.center = center;
    this.places = places;
    this.clients = clients;
    this.claims = claims;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("portal") String portal, @QueryParam("done") String done) {
    return page(portal, Entry.NONE, Done.of(done));
  }

  @POST
  @Operation(hidden = true)
  public Response add(@PathParam("portal") String portal, @BeanParam ClientFields fields) {
    var place = places.manage(portal);
    return Attempt.of(
        () -> clients.add(portal, fields.toRequest(fields.id())),
        added -> Center.seeOther(place.clients() + "?done=" + Done.ADDED),
        refusal -> page(portal, fields.toEntry().refused(refusal), null));
  }

  private Response page(String portal, Entry entry, Done done) {
    var place = places.view(portal);
    return center.page(
        entry.refusal(),
        VisitorForm.clients(
            center.frame(),
            place,
            clients.list(portal).items(),
            String.join(", ", claims.names()),
            entry,
            done));
  }
}
