package io.keyturn.portal.about;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where sessions begin and end. */
@Path("/_services/auth")
public class SessionPage {
  private final Caller caller;

  SessionPage(Caller caller) {
    this.caller = caller;
  }

  /** Where the identity provider sends people back to; the sign-in itself happens before this. */
  @GET
  @Path("signed-in")
  @Authenticated
  public Response signedIn() {
    return Pages.home();
  }

  /** Ends the session, if there is one; nobody has to sign in for that. */
  @POST
  @Path("sign-out")
  @PermitAll
  public Uni<Response> signOut() {
    return caller.leaves().map(left -> Pages.home());
  }

  /** Of no effect: a link on another site must not end a session. */
  @GET
  @Path("sign-out")
  @PermitAll
  public Response signOutOnlyByForm() {
    return Pages.home();
  }
}
