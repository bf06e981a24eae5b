package io.keyturn.portal.about;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Version and a sign of life for simple monitors; both say nothing of the portal. */
@Path("/_services/about")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {
  private final ProductInfo product;

  ProbeResource(ProductInfo product) {
    this.product = product;
  }

  @GET
  @Path("app")
  @NonBlocking
  public Response app() {
    return answer(Map.of("version", product.version()));
  }

  /** A string and not a boolean, because that is what existing monitors compare. */
  @GET
  @Path("health")
  @NonBlocking
  public Response health() {
    return answer(Map.of("webapphealthy", "true"));
  }

  private static Response answer(Map<String, String> body) {
    return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
