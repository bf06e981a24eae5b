package io.keyturn.portal.about;

import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.about.Caller.Sight;
import io.keyturn.portal.connection.Connection;
import io.keyturn.portal.publication.PublishedKeys;
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

  private final PortalId portal;
  private final PublishedKeys keys;
  private final Connection connection;
  private final Caller caller;
  private final ProductInfo product;

  AboutResource(
      PortalId portal,
      PublishedKeys keys,
      Connection connection,
      Caller caller,
      ProductInfo product) {
    this.portal = portal;
    this.keys = keys;
    this.connection = connection;
    this.caller = caller;
    this.product = product;
  }

  @GET
  @NonBlocking
  public Uni<Response> about(@Context Request request) {
    var form = request.selectVariant(FORMS);
    if (form == null) {
      throw new NotAcceptableException();
    }
    return HTML.equals(form.getMediaType())
        ? caller.sight().flatMap(this::page).map(body -> answer(body, HTML))
        : caller.sight().map(sight -> answer(about(sight), MediaType.APPLICATION_JSON_TYPE));
  }

  private Uni<String> page(Sight sight) {
    return AboutPage.about(about(sight), wantedRole(sight)).createUni();
  }

  private About about(Sight sight) {
    var details =
        keys.keys()
            .filter(loaded -> sight == Sight.ALL)
            .map(loaded -> Details.of(loaded, connection.status()));
    return new About(product.name(), product.version(), portal.value(), details.orElse(null));
  }

  private String wantedRole(Sight sight) {
    return sight == Sight.SIGNED_IN ? caller.wantedRole() : null;
  }

  private static Response answer(Object body, MediaType form) {
    return Response.ok(body, form)
        .header(HttpHeaders.VARY, "Accept, Authorization")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
