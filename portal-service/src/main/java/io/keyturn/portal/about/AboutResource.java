package io.keyturn.portal.about;

import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.about.Caller.Sight;
import io.keyturn.portal.connection.Connection;
import io.keyturn.portal.publication.PublishedKeys;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What the portal says of itself: JSON, also for callers that accept anything, so that it is of use
 * on a command line; HTML for browsers, which name it.
 */
@Path("/_services/about")
@PermitAll
public class AboutResource {
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
  @Produces(MediaType.APPLICATION_JSON)
  public Uni<Response> json() {
    return caller.sight().map(sight -> answer(about(sight)));
  }

  @GET
  @NonBlocking
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public Uni<Response> html() {
    return caller
        .sight()
        .flatMap(sight -> AboutPage.about(about(sight), wantedRole(sight)).createUni())
        .map(AboutResource::answer);
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

  private static Response answer(Object body) {
    return Response.ok(body)
        .header(HttpHeaders.VARY, "Accept, Authorization")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
