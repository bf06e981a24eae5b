package io.keyturn.admin.center.notice;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.notice.api.NoticeQuery;
import io.keyturn.admin.notice.api.PortalNoticeResource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The notices about one portal. */
@Path("/portals/{portal}/notices")
@Authenticated
public class PortalNoticesPage {
  private static final String AGAIN = "/{notice}/send-again";

  private final PortalAccess access;
  private final PortalNoticeResource notices;
  private final NoticeLists lists;

  PortalNoticesPage(PortalAccess access, PortalNoticeResource notices, NoticeLists lists) {
    this.access = access;
    this.notices = notices;
    this.lists = lists;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @PathParam("portal") String portal,
      @BeanParam NoticeQuery query,
      @QueryParam("state") String state,
      @QueryParam("again") boolean again) {
    var place = place(portal, state);
    return lists.show(place, notices.list(portal, query), again);
  }

  /** Where somebody comes to whose session had ended. */
  @GET
  @Path(AGAIN)
  @Operation(hidden = true)
  public Response back(@PathParam("portal") String portal) {
    return Center.seeOther(place(portal, null).list());
  }

  @POST
  @Path(AGAIN)
  @Operation(hidden = true)
  public Response sendAgain(
      @PathParam("portal") String portal,
      @PathParam("notice") String notice,
      @BeanParam NoticeQuery query) {
    var place = place(portal, null);
    return Attempt.of(
        () -> notices.sendAgain(portal, notice),
        sent -> Center.seeOther(place.list() + "?again=true"),
        refusal -> lists.refused(place, notices.list(portal, query), refusal));
  }

  private NoticePlace place(String portal, String state) {
    var found = access.manage(portal);
    return new NoticePlace(
        found.profile().name(), "/portals/" + found.id(), found.environment().value(), state);
  }
}
