package io.keyturn.admin.consumer;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
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

/** Who checks what a portal signs. */
@Path("/api/v1/portals/{portal}/key-consumers")
@Tag(name = "Key consumers")
public class KeyConsumerResource {
  private static final String ONE = "/{consumer}";

  private final PortalAccess access;
  private final KeyConsumerStore store;
  private final KeyConsumers consumers;
  private final AuthenticationKeyStore keys;

  KeyConsumerResource(
      PortalAccess access,
      KeyConsumerStore store,
      KeyConsumers consumers,
      AuthenticationKeyStore keys) {
    this.access = access;
    this.store = store;
    this.consumers = consumers;
    this.keys = keys;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(
      summary = "List who is known to check the portal's tokens, by name",
      description =
          "With what each fetched last, as far as it gave its name (?consumer=…). The name proves"
              + " nothing.")
  public Items<KeyConsumerView> list(@PathParam("portal") String portal) {
    var id = access.view(portal).id();
    var active = keys.active(id).map(AuthenticationKey::kid);
    return Items.all(
        store.all(id).stream().map(consumer -> KeyConsumerView.of(consumer, active)).toList());
  }

  @GET
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show a key consumer")
  @APIResponse(responseCode = "200", description = "The consumer")
  @APIResponse(responseCode = "404", description = "The portal has no such consumer")
  public KeyConsumerView show(
      @PathParam("portal") String portal, @PathParam("consumer") String consumer) {
    return list(portal).items().stream()
        .filter(found -> found.name().equals(consumer))
        .findFirst()
        .orElseThrow(KeyConsumers::unknown);
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Add a key consumer",
      description = "One that pins the key is mailed each new one before it is used.")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "400", description = "Something is malformed")
  @APIResponse(responseCode = "409", description = "The name is taken, or there are too many")
  @APIResponseSchema(value = KeyConsumerView.class, responseCode = "201")
  public Response add(
      @PathParam("portal") String portal, @Valid @NotNull KeyConsumerRequest request) {
    var id = access.manage(portal).id();
    if (request.name() == null) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "name-missing",
          "name: give 3 to 40 lower-case letters, digits and hyphens.");
    }
    consumers.add(id, request.toConsumer(request.name()));
    return Response.created(uri(id, request.name())).entity(show(portal, request.name())).build();
  }

  @PUT
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Replace contact, language and how a consumer comes by the key")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "400", description = "Something is malformed")
  @APIResponse(responseCode = "404", description = "The portal has no such consumer")
  @APIResponseSchema(value = KeyConsumerView.class, responseCode = "200")
  public KeyConsumerView replace(
      @PathParam("portal") String portal,
      @PathParam("consumer") String consumer,
      @Valid @NotNull KeyConsumerRequest request) {
    var id = access.manage(portal).id();
    if (request.name() != null && !request.name().equals(consumer)) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "name-contradictory",
          "name: a name stays as it is; leave it out, or add another consumer.");
    }
    consumers.replace(id, request.toConsumer(consumer));
    return show(portal, consumer);
  }

  @DELETE
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Remove a key consumer")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "The portal has no such consumer")
  public void remove(@PathParam("portal") String portal, @PathParam("consumer") String consumer) {
    consumers.remove(access.manage(portal).id(), consumer);
  }

  private static URI uri(PortalId portal, String name) {
    return URI.create("/api/v1/portals/" + portal + "/key-consumers/" + name);
  }
}
