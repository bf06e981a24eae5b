package io.keyturn.admin.renewal.api;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.preflight.Preflight;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.admin.web.Limit;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts renewals of a portal's key, and follows them. */
@Path("/api/v1/portals/{portal}/renewals")
@Tag(name = "Renewals")
public class RenewalResource {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final PortalAccess access;
  private final RenewalOrders orders;
  private final Renewals renewals;
  private final RenewalReader reading;
  private final Preflight preflight;

  RenewalResource(
      PortalAccess access,
      RenewalOrders orders,
      Renewals renewals,
      RenewalReader reading,
      Preflight preflight) {
    this.access = access;
    this.orders = orders;
    this.renewals = renewals;
    this.reading = reading;
    this.preflight = preflight;
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Renew the portal's authentication key",
      description =
          "Needs no body; one that is sent is JSON, whatever it is said to be. With dryRun=true"
              + " nothing is renewed: the answer says what a renewal needs and has not.")
  @APIResponse(
      responseCode = "200",
      description = "The preflight, with dryRun=true",
      content = @Content(schema = @Schema(implementation = Preflight.Result.class)))
  @APIResponse(responseCode = "202", description = "Started; follow Location")
  @APIResponse(responseCode = "409", description = "A renewal is under way; see \"renewal\"")
  @APIResponseSchema(value = RenewalView.class, responseCode = "202")
  public Response start(
      @PathParam("portal") String portal,
      @HeaderParam(IDEMPOTENCY_KEY)
          @Pattern(regexp = "[\\x21-\\x7e]{1,200}", message = "1 to 200 visible ASCII characters") String idempotencyKey,
      @Context HttpHeaders headers,
      @RequestBody(content = @Content(schema = @Schema(implementation = RenewalRequest.class)))
          String body,
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Pattern(regexp = "true|false", message = "true or false") String dryRun) {
    var found = access.manage(portal);
    if (idempotencyKey == null && headers.getRequestHeaders().containsKey(IDEMPOTENCY_KEY)) {
      // Asked for by name, an empty header is none; but whoever sends one means to be safe.
      throw Problems.of(
          Status.BAD_REQUEST, "bad-request", IDEMPOTENCY_KEY + ": empty; give one, or no header.");
    }
    if ("true".equals(dryRun)) {
      return Response.ok(preflight.of(found, orders.objection(body))).build();
    }
    var order = orders.order(body, idempotencyKey);
    return renewals
        .start(found.id(), order)
        .map(this::accepted)
        .orElseThrow(() -> inProgress(found));
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the portal's renewals, newest first")
  public Items<RenewalView> list(
      @PathParam("portal") String portal,
      @QueryParam("limit") @DefaultValue("20") Limit limit,
      @QueryParam("cursor") String cursor) {
    return reading.page(
        access.view(portal), Optional.ofNullable(cursor).map(Cursor::read), limit.items());
  }

  @GET
  @Path("/{renewal}")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Follow a renewal")
  public RenewalView show(
      @PathParam("portal") String portal, @PathParam("renewal") String renewal) {
    return reading.view(reading.find(access.view(portal), renewal));
  }

  @POST
  @Path("/{renewal}/retry")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Let a failed renewal run again from the failed step")
  @APIResponse(responseCode = "202", description = "Running again; follow Location")
  @APIResponseSchema(value = RenewalView.class, responseCode = "202")
  public Response retry(@PathParam("portal") String portal, @PathParam("renewal") String renewal) {
    var found = access.manage(portal);
    var stopped = reading.find(found, renewal);
    if (!renewals.retry(stopped, orders.actor())) {
      throw Problems.of(
          Status.CONFLICT,
          "renewal-not-retryable",
          "Only the portal's latest renewal can be retried, and only once it is FAILED or"
              + " ROLLED_BACK; this one is "
              + stopped.progress().state()
              + ".");
    }
    return accepted(reading.find(found, renewal));
  }

  private Response accepted(Renewal renewal) {
    return Response.accepted(reading.view(renewal)).location(uri(renewal)).build();
  }

  private HttpProblem inProgress(Portal portal) {
    var problem =
        Problems.builder(
            Status.CONFLICT,
            "renewal-in-progress",
            "A renewal of this portal's key is under way; follow it.");
    reading.running(portal.id()).ifPresent(other -> problem.with("renewal", "" + uri(other)));
    return problem.build();
  }

  private static URI uri(Renewal renewal) {
    return URI.create("/api/v1/portals/" + renewal.portal() + "/renewals/" + renewal.id());
  }
}
