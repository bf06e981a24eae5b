package io.keyturn.admin.center.notice;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.notice.api.EnvironmentNoticeResource;
import io.keyturn.admin.notice.api.NoticeQuery;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The notices about an environment and its portals. */
@Path("/environments/{environment}/notices")
@Authenticated
public class EnvironmentNoticesPage {
  private static final String AGAIN = "/{notice}/send-again";

  private final EnvironmentAccess access;
  private final EnvironmentNoticeResource notices;
  private final NoticeLists lists;

  EnvironmentNoticesPage(
      EnvironmentAccess access, EnvironmentNoticeResource notices, NoticeLists lists) {
    this.access = access;
    this.notices = notices;
    this.lists = lists;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @PathParam("environment") String environment,
      @BeanParam NoticeQuery query,
      @QueryParam("state") String state,
      @QueryParam("again") boolean again) {
    var place = place(environment, state);
    return lists.show(place, notices.list(environment, query), again);
  }

  /** Where somebody comes to whose session had ended. */
  @GET
  @Path(AGAIN)
  @Operation(hidden = true)
  public Response back(@PathParam("environment") String environment) {
    return Center.seeOther(place(environment, null).list());
  }

  @POST
  @Path(AGAIN)
  @Operation(hidden = true)
  public Response sendAgain(
      @PathParam("environment") String environment,
      @PathParam("notice") String notice,
      @BeanParam NoticeQuery query) {
    var place = place(environment, null);
    return Attempt.of(
        () -> notices.sendAgain(environment, notice),
        sent -> Center.seeOther(place.list() + "?again=true"),
        refusal -> lists.refused(place, notices.list(environment, query), refusal));
  }

  private NoticePlace place(String environment, String state) {
    var found = access.manage(environment);
    return new NoticePlace(found.name(), "/environments/" + found.id(), found.id().value(), state);
  }
}
