package io.keyturn.admin.bulk;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.web.Years;
import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Renews the keys of many portals, some at a time. */
@Path("/api/v1/bulk-renewals")
@Tag(name = "Renewals")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
public class BulkResource {
  private final BulkSelection selection;
  private final BulkStore bulks;
  private final BulkReader reader;
  private final Caller caller;
  private final CallerAudit audit;

  BulkResource(
      BulkSelection selection,
      BulkStore bulks,
      BulkReader reader,
      Caller caller,
      CallerAudit audit) {
    this.selection = selection;
    this.bulks = bulks;
    this.reader = reader;
    this.caller = caller;
    this.audit = audit;
  }

  @POST
  @Transactional
  @Operation(
      summary = "Renew all keys of an environment, or all that expire before a date",
      description = "Of the portals that the caller may manage; others are left out.")
  @APIResponse(responseCode = "202", description = "Under way; follow Location")
  @APIResponseSchema(value = BulkView.class, responseCode = "202")
  public Response start(@Valid @NotNull BulkRequest request) {
    if (request.environment() == null && request.expiringBefore() == null) {
      throw Problems.of(
          Status.BAD_REQUEST, "selection-needed", "Give environment, expiringBefore, or both.");
    }
    if (request.expiringBefore() != null && !Years.usual(request.expiringBefore())) {
      throw Problems.of(
          Status.BAD_REQUEST, "before-malformed", "expiringBefore: a year of four digits.");
    }
    var portals = selection.of(request);
    if (portals.isEmpty()) {
      throw Problems.of(
          Status.CONFLICT,
          "selection-empty",
          "No portal that you may manage has a key that fits; check environment and"
              + " expiringBefore.");
    }
    var correlation = CorrelationFilter.current().orElseGet(() -> UUID.randomUUID().toString());
    var id = bulks.add(request, portals, caller.name(), correlation);
    audit.note(
        AuditAction.BULK_RENEWAL_REQUESTED, "bulk renewal " + id + ", portals: " + portals.size());
    return Response.accepted(bulks.find(id).orElseThrow())
        .location(URI.create("/api/v1/bulk-renewals/" + id))
        .build();
  }

  @GET
  @Path("/{bulk}")
  @Operation(summary = "Follow a bulk renewal, portal by portal")
  public BulkView show(@PathParam("bulk") UUID bulk) {
    return reader.find(bulk);
  }
}
