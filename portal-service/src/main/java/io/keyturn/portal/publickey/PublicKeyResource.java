package io.keyturn.portal.publickey;

import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Refusal;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * The ACTIVE public key as SubjectPublicKeyInfo in PEM, whatever the caller accepts: there is one
 * representation.
 */
@Path("/_services/auth/publickey")
@PermitAll
public class PublicKeyResource {
  private final PortalId portal;
  private final PublishedKeys keys;
  private final PublicationConfig config;
  private final Refusal refusal;

  PublicKeyResource(
      PortalId portal, PublishedKeys keys, PublicationConfig config, Refusal refusal) {
    this.portal = portal;
    this.keys = keys;
    this.config = config;
    this.refusal = refusal;
  }

  @GET
  @NonBlocking
  public Response publicKey(@Context HttpHeaders headers, @Context UriInfo uri) {
    return keys.publication()
        .fold(
            open -> answer(open, headers, uri.getQueryParameters().containsKey("download")),
            refusal::of);
  }

  private Response answer(Open open, HttpHeaders headers, boolean download) {
    var answer = PublicAnswer.of(open.publicKey(), headers, config.maxAge());
    if (download) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + portal + "-public-key.txt\"");
    }
    return answer.build();
  }
}
