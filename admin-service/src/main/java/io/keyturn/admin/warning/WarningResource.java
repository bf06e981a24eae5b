package io.keyturn.admin.warning;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.admin.web.Limit;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the banner of the admin center says. */
@Path("/api/v1/warnings")
@Tag(name = "Warnings")
public class WarningResource {
  private final Caller caller;
  private final Warnings warnings;

  WarningResource(Caller caller, Warnings warnings) {
    this.caller = caller;
    this.warnings = warnings;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(
      summary = "List the portals whose key expires soon or has expired, soonest first",
      description =
          "Soon is the longest step of keyturn.notice.ladder. A portal is in the list until its key"
              + " is renewed.")
  public RestResponse<Items<WarningView>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    var language = Language.preferred(accepted);
    var after = Optional.ofNullable(cursor).map(Cursor::read).map(Place::of).orElse(Place.START);
    return ResponseBuilder.ok(warnings.page(caller.visible(), after, limit.items(), language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
