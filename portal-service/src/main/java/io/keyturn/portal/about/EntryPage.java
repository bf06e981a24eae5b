package io.keyturn.portal.about;

import io.keyturn.common.browser.LanguageChoice;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The ways to the page: signed in, and in another language. */
@Path(Pages.HOME)
public class EntryPage {
  private final LanguageChoice languages;

  EntryPage(LanguageChoice languages) {
    this.languages = languages;
  }

  /** Who is not signed in has to do so on the way. */
  @GET
  @Path("sign-in")
  @Authenticated
  public Response signIn() {
    return Pages.home();
  }

  @POST
  @Path("language")
  @PermitAll
  public Response language(@FormParam("language") String language) {
    return languages.chosen(language, Pages.HOME, Pages.HOME);
  }

  @GET
  @Path("language")
  @PermitAll
  public Response languageOnlyByForm() {
    return Pages.home();
  }
}
