package io.keyturn.portal.jwks;

import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.KeySet;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Refusal;
import io.smallrye.common.annotation.NonBlocking;
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

/** STAGED, ACTIVE and RETIRING keys as a JWK set: a key is published before it is used. */
@Path("/_services/auth/jwks")
@PermitAll
public class KeySetResource {
  private static final MediaType NAMED = new MediaType("application", "jwk-set+json");
  private static final MediaType PLAIN = MediaType.APPLICATION_JSON_TYPE;

  /** Chosen by hand: between several methods of one address the framework refuses nobody. */
  private static final List<Variant> NAMES = Variant.mediaTypes(NAMED, PLAIN).build();

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
  public Response keySet(@Context Request request, @Context HttpHeaders headers) {
    var name = request.selectVariant(NAMES);
    if (name == null) {
      throw new NotAcceptableException();
    }
    return keys.publication().fold(open -> answer(open.keySet(), name, headers), refusal::of);
  }

  private Response answer(KeySet keySet, Variant name, HttpHeaders headers) {
    var document = name.getMediaType().equals(PLAIN) ? keySet.plain() : keySet.named();
    return PublicAnswer.of(document, headers, config.maxAge())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
