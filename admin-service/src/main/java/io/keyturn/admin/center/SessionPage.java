package io.keyturn.admin.center;

import io.keyturn.common.browser.LanguageChoice;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out, and the choice of a language. */
@Path("/")
public class SessionPage {
  private final Center center;
  private final LanguageChoice languages;

  SessionPage(Center center, LanguageChoice languages) {
    this.center = center;
    this.languages = languages;
  }

  /** Where the identity provider sends people back to; the sign-in itself happens before this. */
  @GET
  @Path("signed-in")
  @Authenticated
  @Operation(hidden = true)
  public Response signedIn() {
    return Center.seeOther("/");
  }

  /** For who has no session any more; a session is ended before this. */
  @POST
  @Path("sign-out")
  @Authenticated
  @Operation(hidden = true)
  public Response signOut() {
    return Center.seeOther("/signed-out");
  }

  @GET
  @Path("signed-out")
  @PermitAll
  @Operation(hidden = true)
  public Response signedOut() {
    return center.page(SessionForm.signedOut(center.publicFrame()));
  }

  @POST
  @Path("language")
  @PermitAll
  @Operation(hidden = true)
  public Response language(@FormParam("language") String language, @FormParam("back") String back) {
    return languages.chosen(language, back, "/");
  }
}
