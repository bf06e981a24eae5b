package io.keyturn.portal.about;

import io.keyturn.common.problem.Problems;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Refresh;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/**
 * Reads anew at once what this portal keeps in memory. There is no moment without it: what was read
 * before is served until something else was read.
 */
@Path(Pages.HOME + "/cache")
public class CachePage {
  static final String ROLE_MISSING = "role-missing";

  private final Caller caller;
  private final PublishedKeys keys;
  private final Refresh refresh;

  CachePage(Caller caller, PublishedKeys keys, Refresh refresh) {
    this.caller = caller;
    this.keys = keys;
    this.refresh = refresh;
  }

  @POST
  @Authenticated
  @Blocking
  public Response clear() {
    if (!caller.proved().seesAll()) {
      throw Problems.of(
          Status.FORBIDDEN, ROLE_MISSING, "You need the role " + caller.wantedRole() + ".");
    }
    // The first load belongs to the start, which registers the instance before.
    var clearing = keys.loaded() && refresh.attempt() ? Clearing.DONE : Clearing.KEPT;
    return Response.seeOther(URI.create(Pages.HOME + "?cache=" + clearing.value())).build();
  }

  @GET
  @PermitAll
  public Response onlyByForm() {
    return Pages.home();
  }
}
