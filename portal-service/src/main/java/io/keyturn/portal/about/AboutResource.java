package io.keyturn.portal.about;

import io.keyturn.common.expiry.Language;
import io.keyturn.portal.about.Caller.Sight;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/**
 * What the portal says of itself: JSON, also for callers that accept anything, so that it is of use
 * on a command line; HTML for browsers, which name it.
 */
@Path("/_services/about")
@PermitAll
public class AboutResource {
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  /** Chosen by hand: between several methods of one address the framework refuses nobody. */
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, HTML).build();

  private final Caller caller;
  private final AboutFacts facts;

  AboutResource(Caller caller, AboutFacts facts) {
    this.caller = caller;
    this.facts = facts;
  }

  @GET
  @NonBlocking
  public Uni<Response> about(@Context Request request, @Context HttpHeaders headers) {
    var form = request.selectVariant(FORMS);
    if (form == null) {
      throw new NotAcceptableException();
    }
    var language = language(headers);
    return HTML.equals(form.getMediaType())
        ? caller
            .sight()
            .flatMap(sight -> page(sight, language))
            .map(body -> answer(body, HTML, language))
        : caller
            .sight()
            .map(sight -> about(sight, language))
            .map(body -> answer(body, MediaType.APPLICATION_JSON_TYPE, language));
  }

  private static Language language(HttpHeaders headers) {
    var accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Language.preferred(accepted == null ? null : String.join(",", accepted));
  }

  private Uni<String> page(Sight sight, Language language) {
    var wantedRole = sight == Sight.SIGNED_IN ? caller.wantedRole() : null;
    return AboutPage.in(language, about(sight, language), wantedRole).createUni();
  }

  private About about(Sight sight, Language language) {
    return sight == Sight.ALL ? facts.inDetail(language) : facts.forEverybody();
  }

  /** That it varies by {@code Accept} the framework says itself, as it chose by it. */
  private static Response answer(Object body, MediaType form, Language language) {
    return Response.ok(body, form)
        .language(language.locale())
        .header(HttpHeaders.VARY, "Accept-Language, Authorization")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
