package io.keyturn.admin.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.admin.web.Limit;
import io.keyturn.admin.web.Years;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit events. */
@Path("/api/v1/audit-events")
@Tag(name = "Audit")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
public class AuditResource {
  private final AuditLog log;
  private final PortalAccess access;
  private final Caller caller;

  AuditResource(AuditLog log, PortalAccess access, Caller caller) {
    this.log = log;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List audit events, newest first",
      description = "Callers who may not see all portals name the portal whose events they want.")
  public Items<AuditView> list(
      @QueryParam("portal") String portal,
      @QueryParam("actor") String actor,
      @Parameter(schema = @Schema(implementation = AuditAction.class)) @QueryParam("action")
          String action,
      @Parameter(description = "ISO 8601 UTC", example = "2026-11-21T10:00:00Z")
          @QueryParam("since")
          String since,
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") String cursor) {
    authorise(portal);
    var filter =
        new AuditFilter(
            Optional.ofNullable(portal),
            Optional.ofNullable(actor),
            Optional.ofNullable(action).map(AuditResource::action),
            Optional.ofNullable(since).map(AuditResource::instant));
    var before = Optional.ofNullable(cursor).map(AuditResource::place).orElse(Long.MAX_VALUE);
    var found = log.page(filter, before, limit.items() + 1).stream().map(AuditView::of).toList();
    return Items.page(found, limit.items(), event -> Long.toString(event.seq()));
  }

  @GET
  @Path("/verification")
  @RolesAllowed(Role.GLOBAL_ADMIN_ID)
  @Operation(summary = "Walk the chain of hashes and say whether it is whole")
  public VerificationView verify() {
    var found = log.verify();
    return new VerificationView(
        found.brokenAt().isEmpty(), found.events(), found.hash(), found.brokenAt().orElse(null));
  }

  /** Whether the chain is whole. */
  @Schema(name = "AuditVerification")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VerificationView(
      boolean intact,
      @Schema(description = "Events that are sound") long events,
      @Schema(description = "Hash of the last sound event; keep it to notice a cut-off end")
          String hash,
      @Schema(description = "The first event that does not follow") Long brokenAt) {}

  private void authorise(String portal) {
    if (caller.grants().viewsEverything()) {
      return;
    }
    if (portal == null) {
      throw Problems.of(
          Status.FORBIDDEN,
          "portal-needed",
          "portal: name the portal whose events you want; you may not see those of all.");
    }
    access.view(portal);
  }

  private static long place(String cursor) {
    try {
      return Long.parseLong(Cursor.read(cursor));
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }

  private static AuditAction action(String name) {
    try {
      return AuditAction.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "action-unknown",
          "action: one of " + List.of(AuditAction.values()) + ".");
    }
  }

  private static Instant instant(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(Years::usual)
          .orElseThrow(AuditResource::malformedSince);
    } catch (DateTimeParseException e) {
      throw malformedSince();
    }
  }

  private static HttpProblem malformedSince() {
    return Problems.of(
        Status.BAD_REQUEST, "since-malformed", "since: a time such as 2026-11-21T10:00:00Z.");
  }
}
