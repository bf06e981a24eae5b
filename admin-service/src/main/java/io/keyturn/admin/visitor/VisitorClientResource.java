package io.keyturn.admin.visitor;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.keytable.VisitorClientStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.keyturn.common.visitor.VisitorClientId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who takes tokens of a portal's visitors. */
@Path("/api/v1/portals/{portal}/visitor-clients")
@Tag(name = "Visitor clients")
public class VisitorClientResource {
  private static final String ONE = "/{client}";

  private final PortalAccess access;
  private final VisitorClientStore store;
  private final VisitorClients clients;

  VisitorClientResource(PortalAccess access, VisitorClientStore store, VisitorClients clients) {
    this.access = access;
    this.store = store;
    this.clients = clients;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the clients that take tokens of the portal's visitors, by id")
  public Items<VisitorClientView> list(@PathParam("portal") String portal) {
    var found = store.all(access.view(portal).id());
    return Items.all(found.stream().map(VisitorClientView::of).toList());
  }

  @GET
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show a visitor client")
  @APIResponse(responseCode = "200", description = "The client")
  @APIResponse(responseCode = "404", description = "The portal has no such client")
  public VisitorClientView show(
      @PathParam("portal") String portal, @PathParam("client") String client) {
    return list(portal).items().stream()
        .filter(found -> found.clientId().equals(client))
        .findFirst()
        .orElseThrow(VisitorClients::unknown);
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Add a visitor client",
      description =
          "From then on the portal gives it tokens of signed-in visitors, at the addresses and to"
              + " the pages that are named, and nowhere else.")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "400", description = "Something is malformed or not allowed")
  @APIResponse(responseCode = "409", description = "The id is taken, or there are too many")
  @APIResponseSchema(value = VisitorClientView.class, responseCode = "201")
  public Response add(
      @PathParam("portal") String portal, @Valid @NotNull VisitorClientRequest request) {
    var found = access.manage(portal);
    if (request.clientId() == null) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "client-id-missing",
          "clientId: give 1 to 36 characters: letters, digits and hyphens.");
    }
    var client = request.toClient(new VisitorClientId(request.clientId()));
    clients.add(found.id(), client);
    return Response.created(uri(found, client.id())).entity(VisitorClientView.of(client)).build();
  }

  @PUT
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Replace what is known of a visitor client",
      description = "All of it but its id; what is left out becomes what it is by default.")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "400", description = "Something is malformed or not allowed")
  @APIResponse(responseCode = "404", description = "The portal has no such client")
  @APIResponseSchema(value = VisitorClientView.class, responseCode = "200")
  public VisitorClientView replace(
      @PathParam("portal") String portal,
      @PathParam("client") String client,
      @Valid @NotNull VisitorClientRequest request) {
    var found = access.manage(portal);
    if (request.clientId() != null && !request.clientId().equals(client)) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "client-id-contradictory",
          "clientId: an id stays as it is; leave it out, or add another client.");
    }
    var wanted = request.toClient(id(client));
    clients.replace(found.id(), wanted);
    return VisitorClientView.of(wanted);
  }

  @DELETE
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Remove a visitor client; tokens it has stay valid until they expire")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "The portal has no such client")
  public void remove(@PathParam("portal") String portal, @PathParam("client") String client) {
    clients.remove(access.manage(portal).id(), id(client));
  }

  private static VisitorClientId id(String text) {
    try {
      return new VisitorClientId(text);
    } catch (IllegalArgumentException e) {
      // No client can have such an id: it is as unknown as any other.
      throw VisitorClients.unknown();
    }
  }

  private static URI uri(Portal portal, VisitorClientId client) {
    return URI.create("/api/v1/portals/" + portal.id() + "/visitor-clients/" + client);
  }
}
