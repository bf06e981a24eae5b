package io.keyturn.admin.center.key;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.admin.renewal.api.RenewalReader;
import io.keyturn.admin.web.Cursor;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Past renewals of a portal's key. */
@Path("/portals/{portal}/renewals")
@Authenticated
public class RenewalPage {
  private static final int LIMIT = 20;

  private final Center center;
  private final PortalAccess access;
  private final RenewalReader renewals;
  private final KeyFactsReader facts;
  private final Courses courses;

  RenewalPage(
      Center center,
      PortalAccess access,
      RenewalReader renewals,
      KeyFactsReader facts,
      Courses courses) {
    this.center = center;
    this.access = access;
    this.renewals = renewals;
    this.facts = facts;
    this.courses = courses;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("portal") String id, @QueryParam("cursor") String cursor) {
    var portal = access.view(id);
    var page = renewals.page(portal, Optional.ofNullable(cursor).map(Cursor::read), LIMIT);
    return center.page(KeyForm.renewals(center.frame(), PortalView.of(portal), page));
  }

  @GET
  @Path("/{renewal}")
  @Operation(hidden = true)
  public Response show(@PathParam("portal") String id, @PathParam("renewal") String renewal) {
    var portal = access.view(id);
    var frame = center.frame();
    var course = courses.of(portal, renewal, frame.language());
    return center.page(KeyForm.renewal(frame, facts.of(portal), course));
  }
}
