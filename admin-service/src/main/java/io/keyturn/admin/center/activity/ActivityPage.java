package io.keyturn.admin.center.activity;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.audit.AuditResource;
import io.keyturn.admin.audit.AuditView;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.web.Items;
import io.keyturn.admin.web.Limit;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what, newest first. */
@Path("/activity")
@Authenticated
public class ActivityPage {
  private static final Limit EVENTS = Limit.valueOf("50");

  private final Center center;
  private final Caller caller;
  private final AuditResource events;

  ActivityPage(Center center, Caller caller, AuditResource events) {
    this.center = center;
    this.caller = caller;
    this.events = events;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("portal") @DefaultValue("") String portal,
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("since") @DefaultValue("") String since,
      @QueryParam("cursor") String cursor) {
    var search = new ActivitySearch(portal, actor, action, since);
    if (portal.isBlank() && !caller.grants().viewsEverything()) {
      return page(search, null, null);
    }
    return Attempt.of(
        () -> find(search, cursor),
        found -> page(search, found, null),
        refusal -> page(search, null, refusal));
  }

  @GET
  @Path("/verification")
  @Operation(hidden = true)
  public Response verify() {
    return center.page(ActivityForm.verification(center.frame(), events.verify()));
  }

  private Items<AuditView> find(ActivitySearch search, String cursor) {
    return events.list(
        ActivitySearch.given(search.portal()),
        ActivitySearch.given(search.actor()),
        ActivitySearch.given(search.action()),
        search.sinceInstant(),
        EVENTS,
        cursor);
  }

  private Response page(ActivitySearch search, Items<AuditView> found, Refusal refusal) {
    var verifier = caller.grants().globalAdmin() ? null : caller.roleForEverything();
    return center.page(
        refusal, ActivityForm.activity(center.frame(), search, found, refusal, verifier));
  }
}
