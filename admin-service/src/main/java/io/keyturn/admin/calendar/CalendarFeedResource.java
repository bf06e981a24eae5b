package io.keyturn.admin.calendar;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.link.Links;
import io.keyturn.admin.web.Items;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may read an environment's calendar without signing in. */
@Path("/api/v1/environments/{environment}/calendar-feeds")
@Tag(name = "Calendar feeds")
public class CalendarFeedResource {
  /** A list that is read as a whole has to end somewhere. */
  private static final int MOST = 100;

  private final EnvironmentAccess access;
  private final Caller caller;
  private final CalendarFeedStore feeds;
  private final Links links;
  private final CallerAudit audit;

  CalendarFeedResource(
      EnvironmentAccess access,
      Caller caller,
      CalendarFeedStore feeds,
      Links links,
      CallerAudit audit) {
    this.access = access;
    this.caller = caller;
    this.feeds = feeds;
    this.links = links;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the environment's calendar feeds, without their addresses")
  public Items<CalendarFeedView> list(@PathParam("environment") String environment) {
    return Items.all(
        feeds.of(access.view(environment).id()).stream()
            .map(feed -> CalendarFeedView.of(feed, null))
            .toList());
  }

  @POST
  @Transactional
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Make a calendar feed",
      description =
          "Of expirations and planned renewals of the environment's portals, iCalendar (RFC 5545)."
              + " The address is shown this once; whoever knows it reads the calendar.")
  @APIResponse(responseCode = "201", description = "Made; keep the address")
  @APIResponse(responseCode = "409", description = "The environment has too many feeds")
  @APIResponseSchema(value = CalendarFeedView.class, responseCode = "201")
  public Response add(
      @PathParam("environment") String environment, @Valid @NotNull CalendarFeedRequest request) {
    var id = access.manage(environment).id();
    if (feeds.of(id).size() >= MOST) {
      throw Problems.of(
          Status.CONFLICT,
          "calendar-feeds-full",
          "The environment has " + MOST + " calendar feeds: revoke one that nobody reads.");
    }
    var token = FeedToken.fresh();
    var feed = feeds.add(id, request.name(), caller.name(), token);
    audit.note(
        AuditAction.CALENDAR_CHANGED,
        "environment " + id + ": calendar feed " + feed.id() + " made");
    return Response.status(Status.CREATED)
        .entity(CalendarFeedView.of(feed, links.calendar(token.value())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @DELETE
  @Path("/{feed}")
  @Transactional
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Revoke a calendar feed; its address is worth nothing any more")
  @APIResponse(responseCode = "204", description = "Revoked")
  @APIResponse(responseCode = "404", description = "The environment has no such feed")
  public void revoke(@PathParam("environment") String environment, @PathParam("feed") UUID feed) {
    var id = access.manage(environment).id();
    if (!feeds.remove(id, feed)) {
      throw Problems.of(
          Status.NOT_FOUND,
          "calendar-feed-unknown",
          "The environment has no calendar feed with this id; check the list.");
    }
    audit.note(
        AuditAction.CALENDAR_CHANGED, "environment " + id + ": calendar feed " + feed + " revoked");
  }
}
