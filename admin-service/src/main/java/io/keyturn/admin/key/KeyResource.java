package io.keyturn.admin.key;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A portal's authentication key, past ones, and its public half. */
@Path("/api/v1/portals/{portal}")
@Tag(name = "Authentication keys")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
public class KeyResource {
  private final PortalAccess access;
  private final AuthenticationKeyStore keys;
  private final Clock clock;

  KeyResource(PortalAccess access, AuthenticationKeyStore keys, Clock clock) {
    this.access = access;
    this.keys = keys;
    this.clock = clock;
  }

  @GET
  @Path("/authentication-key")
  @Operation(summary = "Show the key the portal proves itself with")
  public KeyView show(@PathParam("portal") String portal) {
    return KeyView.of(active(access.view(portal)), clock.instant());
  }

  @GET
  @Path("/authentication-keys")
  @Operation(summary = "List all keys the portal ever had, newest first")
  public Items<KeyView> history(@PathParam("portal") String portal) {
    var now = clock.instant();
    return Items.all(
        keys.history(access.view(portal).id()).stream().map(key -> KeyView.of(key, now)).toList());
  }

  @GET
  @Path("/public-key")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "Get the public key as PEM (SubjectPublicKeyInfo)")
  @Parameter(
      name = "download",
      in = ParameterIn.QUERY,
      description = "Give it, with any value or none, to get a file",
      allowEmptyValue = true,
      schema = @Schema(type = SchemaType.STRING))
  public Response publicKey(@PathParam("portal") String portal, @Context UriInfo address) {
    var found = access.view(portal);
    var certificate = active(found).certificate();
    // A query parameter without a value would be null if it were asked for by name.
    return address.getQueryParameters().containsKey("download")
        ? PublicKeyFile.of(found.id(), certificate)
        : Response.ok(certificate.publicKeyPem()).build();
  }

  private AuthenticationKey active(Portal portal) {
    return keys.active(portal.id())
        .orElseThrow(
            () ->
                Problems.of(
                    Status.NOT_FOUND,
                    "no-active-key",
                    portal.state().settingUp()
                        ? "The portal is being set up and has no key yet; try again in a minute."
                        : "The portal has no authentication key; start a renewal."));
  }
}
