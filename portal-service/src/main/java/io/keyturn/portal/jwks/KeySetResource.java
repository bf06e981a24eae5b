package io.keyturn.portal.jwks;

import io.keyturn.common.runtime.KeySetConfig;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import io.keyturn.portal.consumer.Fetches;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.KeySet;
import io.keyturn.portal.publication.Publication.Open;
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
import org.jboss.resteasy.reactive.RestQuery;

/** STAGED, ACTIVE and RETIRING keys as a JWK set: a key is published before it is used. */
@Path("/_services/auth/jwks")
@PermitAll
public class KeySetResource {
  private static final MediaType NAMED = new MediaType("application", "jwk-set+json");
  private static final MediaType PLAIN = MediaType.APPLICATION_JSON_TYPE;

  /** Chosen by hand: between several methods of one address the framework refuses nobody. */
  private static final List<Variant> NAMES = Variant.mediaTypes(NAMED, PLAIN).build();

  private final PublishedKeys keys;
  private final KeySetConfig config;
  private final Refusal refusal;
  private final Fetches fetches;

  KeySetResource(PublishedKeys keys, KeySetConfig config, Refusal refusal, Fetches fetches) {
    this.keys = keys;
    this.config = config;
    this.refusal = refusal;
    this.fetches = fetches;
  }

  @GET
  @NonBlocking
  public Response keySet(
      @Context Request request, @Context HttpHeaders headers, @RestQuery String consumer) {
    var name = request.selectVariant(NAMES);
    if (name == null) {
      throw new NotAcceptableException();
    }
    return keys.publication()
        .fold(
            open -> {
              note(consumer, open);
              return answer(open.keySet(), name, headers);
            },
            refusal::of);
  }

  private void note(String consumer, Open open) {
    fetches.note(consumer, Takes.JWKS, open.publicKeys().active());
  }

  private Response answer(KeySet keySet, Variant name, HttpHeaders headers) {
    var document = name.getMediaType().equals(PLAIN) ? keySet.plain() : keySet.named();
    // That it varies by Accept the framework says itself, as the name was chosen by it.
    return PublicAnswer.of(document, headers, config.maxAge()).build();
  }
}
