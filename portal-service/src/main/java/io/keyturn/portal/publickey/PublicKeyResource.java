package io.keyturn.portal.publickey;

import io.keyturn.common.visitor.KeyConsumer.Takes;
import io.keyturn.portal.consumer.Fetches;
import io.keyturn.portal.publication.PublicKeys;
import io.keyturn.portal.publication.PublicKeys.Form;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;

/**
 * The ACTIVE public key, or any published one by its name, as SubjectPublicKeyInfo in PEM; as a
 * list of names and keys for those who ask for JSON.
 */
@Path("/_services/auth/publickey")
@PermitAll
public class PublicKeyResource {
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.TEXT_PLAIN_TYPE, JSON).build();

  private final PublishedKeys keys;
  private final Refusal refusal;
  private final Fetches fetches;
  private final KeyAnswers answers;

  PublicKeyResource(PublishedKeys keys, Refusal refusal, Fetches fetches, KeyAnswers answers) {
    this.keys = keys;
    this.refusal = refusal;
    this.fetches = fetches;
    this.answers = answers;
  }

  @GET
  @NonBlocking
  public Response publicKey(
      @Context Request request, @Context HttpHeaders headers, @Context UriInfo uri) {
    var asked = KeyParameters.read(uri.getQueryParameters(), accepted(request));
    return keys.publication().fold(open -> answer(open.publicKeys(), asked, headers), refusal::of);
  }

  private Response answer(PublicKeys published, KeyQuestion asked, HttpHeaders headers) {
    var document =
        asked
            .kid()
            .map(kid -> published.of(kid, asked.form()))
            .orElseGet(() -> Optional.of(published.of(asked.form())));
    if (document.isEmpty()) {
      throw answers.unknown();
    }
    fetches.note(asked.consumer(), Takes.URL, asked.kid().orElse(published.active()));
    return answers.of(document.get(), asked, headers);
  }

  /** The text also for those who accept neither: it has always been given to everybody. */
  private static Form accepted(Request request) {
    var form = request.selectVariant(FORMS);
    return form != null && form.getMediaType().equals(JSON) ? Form.JSON : Form.PEM;
  }
}
