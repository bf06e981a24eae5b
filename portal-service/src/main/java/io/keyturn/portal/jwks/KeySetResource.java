package io.keyturn.portal.jwks;

import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.KeySet;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** STAGED, ACTIVE and RETIRING keys as a JWK set: a key is published before it is used. */
@Path("/_services/auth/jwks")
@PermitAll
public class KeySetResource {
  private final PublishedKeys keys;
  private final PublicationConfig config;
  private final Refusal refusal;

  KeySetResource(PublishedKeys keys, PublicationConfig config, Refusal refusal) {
    this.keys = keys;
    this.config = config;
    this.refusal = refusal;
  }

  @GET
  @NonBlocking
  @Produces("application/jwk-set+json")
  public Response named(@Context HttpHeaders headers) {
    return answer(KeySet::named, headers);
  }

  @GET
  @NonBlocking
  @Produces(MediaType.APPLICATION_JSON + ";qs=0.9")
  public Response plain(@Context HttpHeaders headers) {
    return answer(KeySet::plain, headers);
  }

  private Response answer(Function<KeySet, Document> form, HttpHeaders headers) {
    return keys.publication()
        .fold(
            open ->
                PublicAnswer.of(form.apply(open.keySet()), headers, config.maxAge())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build(),
            refusal::of);
  }
}
