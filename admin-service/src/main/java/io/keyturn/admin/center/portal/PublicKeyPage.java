package io.keyturn.admin.center.portal;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.key.PublicKeyFile;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public half of a portal's authentication key, to copy or to keep as a file. */
@Path("/portals/{portal}/public-key")
@Authenticated
public class PublicKeyPage {
  private final Center center;
  private final PortalAccess access;
  private final AuthenticationKeyStore keys;

  PublicKeyPage(Center center, PortalAccess access, AuthenticationKeyStore keys) {
    this.center = center;
    this.access = access;
    this.keys = keys;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("portal") String id) {
    var portal = access.view(id);
    var pem = keys.active(portal.id()).map(key -> key.certificate().publicKeyPem()).orElse(null);
    return center.page(PortalForm.publicKey(center.frame(), PortalView.of(portal), pem));
  }

  /** Without a key this leads to the page, which says why there is none. */
  @GET
  @Path("/download")
  @Operation(hidden = true)
  public Response download(@PathParam("portal") String id) {
    var portal = access.view(id);
    return keys.active(portal.id())
        .map(key -> PublicKeyFile.of(portal.id(), key.certificate()))
        .orElseGet(() -> Center.seeOther("/portals/" + portal.id() + "/public-key"));
  }
}
