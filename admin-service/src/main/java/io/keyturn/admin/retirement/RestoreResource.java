package io.keyturn.admin.retirement;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives a key that is on its way out its registration back. */
@Path("/api/v1/portals/{portal}/authentication-keys/{kid}/restore")
@Tag(name = "Authentication keys")
public class RestoreResource {
  private final PortalAccess access;
  private final KeyRestore restore;

  RestoreResource(PortalAccess access, KeyRestore restore) {
    this.access = access;
    this.restore = restore;
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Register an ACTIVE or RETIRING key again",
      description = "A RETIRING key gets its whole grace again. A RETIRED one is gone for good.")
  @APIResponse(responseCode = "204", description = "Registered")
  @APIResponse(responseCode = "409", description = "The key is RETIRED or was never in use")
  public void restore(@PathParam("portal") String portal, @PathParam("kid") String kid) {
    var found = access.manage(portal);
    var key =
        restore
            .find(found, kid)
            .orElseThrow(
                () ->
                    Problems.of(
                        Status.NOT_FOUND,
                        "key-unknown",
                        "kid: this portal never had such a key; check the list of its keys."));
    restore.restore(found, key);
  }
}
