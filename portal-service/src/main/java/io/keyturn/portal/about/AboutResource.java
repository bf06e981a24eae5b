package io.keyturn.portal.about;

import io.keyturn.common.expiry.Language;
import io.keyturn.portal.about.AboutView.Wish;
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
import org.jboss.resteasy.reactive.RestQuery;

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
  private final AboutView view;
  private final Frames frames;
  private final Pages pages;

  AboutResource(Caller caller, AboutFacts facts, AboutView view, Frames frames, Pages pages) {
    this.caller = caller;
    this.facts = facts;
    this.view = view;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  @NonBlocking
  public Uni<Response> about(
      @Context Request request, @RestQuery String refresh, @RestQuery String cache) {
    var form = request.selectVariant(FORMS);
    if (form == null) {
      throw new NotAcceptableException();
    }
    return HTML.equals(form.getMediaType())
        ? page(new Wish(!"off".equals(refresh), Clearing.of(cache)))
        : data(frames.accepted());
  }

  private Uni<Response> page(Wish wish) {
    var language = frames.language();
    return caller
        .ofPage()
        .map(reader -> frames.of(language, reader))
        .flatMap(frame -> pages.answer(frame, view.of(frame, wish)));
  }

  private Uni<Response> data(Language language) {
    return caller
        .ofData()
        .map(reader -> reader.seesAll() ? facts.inDetail(language) : facts.forEverybody())
        .map(body -> answer(body, language));
  }

  /** That it varies by {@code Accept} the framework says itself, as it chose by it. */
  private static Response answer(About body, Language language) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
        .language(language.locale())
        .header(HttpHeaders.VARY, "Accept-Language, Authorization")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
