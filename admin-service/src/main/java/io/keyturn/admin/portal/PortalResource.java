package io.keyturn.admin.portal;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.admin.web.Limit;
import io.keyturn.common.keytable.PortalFilter;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The portals: list, register, show, change, remove. */
@Path("/api/v1/portals")
@Tag(name = "Portals")
public class PortalResource {
  private final PortalAccess access;
  private final Caller caller;
  private final PortalStore portals;
  private final Registration registration;
  private final NewPortals newPortals;

  PortalResource(
      PortalAccess access,
      Caller caller,
      PortalStore portals,
      Registration registration,
      NewPortals newPortals) {
    this.access = access;
    this.caller = caller;
    this.portals = portals;
    this.registration = registration;
    this.newPortals = newPortals;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the portals the caller may see, by id")
  public Items<PortalView> list(
      @QueryParam("environment")
          @Pattern(
              regexp = "[a-z0-9-]{3,40}",
              message = "3 to 40 lower-case letters, digits and hyphens")
          String environment,
      @QueryParam("state") String state,
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") String cursor) {
    var filter =
        new PortalFilter(
            Optional.ofNullable(environment).map(EnvironmentId::new),
            Optional.ofNullable(state).map(PortalResource::state),
            caller.visible());
    var after = Optional.ofNullable(cursor).map(Cursor::read).orElse("");
    var found =
        portals.page(filter, after, limit.items() + 1).stream().map(PortalView::of).toList();
    return Items.page(found, limit.items(), PortalView::id);
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Register a portal",
      description =
          "Makes its application and its first key in the background; the portal is PROVISIONING"
              + " until they are there, then READY.")
  @APIResponse(responseCode = "201", description = "Registered; follow Location")
  @APIResponse(responseCode = "409", description = "The id or the client id is taken")
  @APIResponseSchema(value = PortalView.class, responseCode = "201")
  public Response register(@Valid @NotNull PortalRequest request) {
    var portal = newPortals.portal(request);
    if (!registration.register(portal, newPortals.firstKey(request))) {
      throw taken(portal);
    }
    return Response.created(URI.create("/api/v1/portals/" + portal.id()))
        .entity(PortalView.of(portal))
        .build();
  }

  @GET
  @Path("/{portal}")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show a portal")
  public PortalView show(@PathParam("portal") String portal) {
    return PortalView.of(access.view(portal));
  }

  @PATCH
  @Path("/{portal}")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Change a portal's state, name or address")
  public PortalView change(
      @PathParam("portal") String portal, @Valid @NotNull PortalChange change) {
    var changed = change.applyTo(access.manage(portal));
    if (!registration.change(changed, change.toString())) {
      throw Problems.of(Status.NOT_FOUND, "portal-unknown", "The portal was removed meanwhile.");
    }
    return PortalView.of(changed);
  }

  @DELETE
  @Path("/{portal}")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Remove a portal with all its keys, and with its application where Keyturn made it")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("portal") String portal) {
    registration.remove(access.manage(portal));
  }

  private HttpProblem taken(Portal portal) {
    return portals.find(portal.id()).isPresent()
        ? Problems.of(
            Status.CONFLICT, "portal-exists", "id: there is a portal " + portal.id() + " already.")
        : Problems.of(
            Status.CONFLICT,
            "client-id-taken",
            "clientId: another portal has the application " + portal.clientId() + " already.");
  }

  private static PortalState state(String state) {
    try {
      return PortalState.valueOf(state);
    } catch (IllegalArgumentException e) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "state-unknown",
          "state: one of PROVISIONING, INSTALLING, READY, STOPPED.");
    }
  }
}
