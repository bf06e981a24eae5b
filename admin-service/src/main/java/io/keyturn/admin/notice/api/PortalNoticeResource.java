package io.keyturn.admin.notice.api;

import io.keyturn.admin.access.PortalAccess;
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
 * What was sent about a portal, and what is blocked. Addresses are shown to those who may change
 * the portal, and to nobody else.
 */
@Path("/api/v1/portals/{portal}/notices")
@Tag(name = "Notices")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
public class PortalNoticeResource {
  private final PortalAccess access;
  private final NoticePages pages;
  private final BlockedNotices blocked;

  PortalNoticeResource(PortalAccess access, NoticePages pages, BlockedNotices blocked) {
    this.access = access;
    this.pages = pages;
    this.blocked = blocked;
  }

  @GET
  @Operation(summary = "List the notices about a portal, newest first")
  public Items<NoticeView> list(@PathParam("portal") String portal, @BeanParam NoticeQuery query) {
    var found = access.manage(portal);
    return pages.page(found.environment(), Optional.of(found.id()), query);
  }

  @POST
  @Path("/{notice}/send-again")
  @Operation(summary = "Send a BLOCKED notice about a portal again")
  public NoticeView sendAgain(
      @PathParam("portal") String portal, @PathParam("notice") String notice) {
    var found = access.manage(portal);
    return blocked.sendAgain(found.environment(), Optional.of(found.id()), notice);
  }
}
