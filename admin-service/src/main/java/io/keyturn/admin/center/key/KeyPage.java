package io.keyturn.admin.center.key;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.StopPolling;
import io.keyturn.common.portal.Portal;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A portal's authentication key, and its renewal as it goes on. */
@Path("/portals/{portal}/key")
@Authenticated
public class KeyPage {
  private final Center center;
  private final PortalAccess access;
  private final KeyFactsReader facts;
  private final Courses courses;

  KeyPage(Center center, PortalAccess access, KeyFactsReader facts, Courses courses) {
    this.center = center;
    this.access = access;
    this.facts = facts;
    this.courses = courses;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("portal") String id) {
    var portal = access.view(id);
    var frame = center.frame();
    var course = courses.latest(portal, frame.language()).orElse(null);
    return center.page(KeyForm.key(frame, facts.of(portal), course));
  }

  /** Asked for again and again while a renewal is under way. */
  @GET
  @Path("/progress")
  @Operation(hidden = true)
  public Response progress(
      @PathParam("portal") String id, @QueryParam("heard") @DefaultValue("") String heard) {
    Portal portal = access.view(id);
    var frame = center.frame();
    return courses
        .latest(portal, frame.language())
        .map(
            course ->
                center.page(
                    course.running() ? Status.OK : StopPolling.STATUS,
                    KeyForm.progress(frame, facts.of(portal), course, heard)))
        .orElseGet(() -> Center.seeOther("/portals/" + portal.id() + "/key"));
  }
}
