package io.keyturn.admin.notice.api;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What was sent about an environment and its portals, and what is blocked. Addresses are shown to
 * those who may change the environment, and to nobody else.
 */
@Path("/api/v1/environments/{environment}/notices")
@Tag(name = "Notices")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
public class EnvironmentNoticeResource {
  private final EnvironmentAccess access;
  private final NoticePages pages;
  private final BlockedNotices blocked;

  EnvironmentNoticeResource(EnvironmentAccess access, NoticePages pages, BlockedNotices blocked) {
    this.access = access;
    this.pages = pages;
    this.blocked = blocked;
  }

  @GET
  @Operation(summary = "List the notices about an environment and its portals, newest first")
  public Items<NoticeView> list(
      @PathParam("environment") String environment, @BeanParam NoticeQuery query) {
    return pages.page(access.manage(environment).id(), Optional.empty(), query);
  }

  @POST
  @Path("/{notice}/send-again")
  @Operation(summary = "Send a BLOCKED notice again")
  public NoticeView sendAgain(
      @PathParam("environment") String environment, @PathParam("notice") String notice) {
    return blocked.sendAgain(access.manage(environment).id(), Optional.empty(), notice);
  }
}
