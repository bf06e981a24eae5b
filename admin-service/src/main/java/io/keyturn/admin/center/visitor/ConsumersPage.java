package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.consumer.KeyConsumerResource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is known to check what a portal signs. */
@Path("/portals/{portal}/consumers")
@Authenticated
public class ConsumersPage {
  private final Center center;
  private final Places places;
  private final KeyConsumerResource consumers;

  ConsumersPage(Center center, Places places, KeyConsumerResource consumers) {
    this.center = center;
    this.places = places;
    this.consumers = consumers;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("portal") String portal, @QueryParam("done") String done) {
    return page(portal, Entry.NONE, Done.of(done));
  }

  @POST
  @Operation(hidden = true)
  public Response add(@PathParam("portal") String portal, @BeanParam ConsumerFields fields) {
    var place = places.manage(portal);
    return Attempt.of(
        () -> consumers.add(portal, fields.toRequest(fields.slug())),
        added -> Center.seeOther(place.consumers() + "?done=" + Done.ADDED),
        refusal -> page(portal, fields.toEntry().refused(refusal), null));
  }

  private Response page(String portal, Entry entry, Done done) {
    var place = places.view(portal);
    return center.page(
        entry.refusal(),
        VisitorForm.consumers(center.frame(), place, consumers.list(portal).items(), entry, done));
  }
}
