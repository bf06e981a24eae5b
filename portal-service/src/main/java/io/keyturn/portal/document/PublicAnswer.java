package io.keyturn.portal.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers with a document that anybody may have, cache, and read from a page of another site. */
public final class PublicAnswer {
  /** Public data without cookies: every site's scripts may read it. */
  public static final String ANY_ORIGIN = "Access-Control-Allow-Origin";

  private PublicAnswer() {}

  /** The document, or 304 where the client has it already. */
  public static ResponseBuilder of(Document document, HttpHeaders request, Duration maxAge) {
    var tags = Optional.ofNullable(request.getRequestHeader(HttpHeaders.IF_NONE_MATCH));
    var answer =
        IfNoneMatch.holds(tags.orElse(List.of()), document.entityTag())
            ? Response.status(Status.NOT_MODIFIED)
            : Response.ok(document.body()).header(HttpHeaders.CONTENT_TYPE, document.mediaType());
    return answer
        .header(HttpHeaders.ETAG, document.entityTag())
        .header(HttpHeaders.CACHE_CONTROL, cacheControl(maxAge))
        .header(ANY_ORIGIN, "*");
  }

  /** Lets everybody keep the answer for that long (RFC 9111 §5.2.2). */
  public static String cacheControl(Duration maxAge) {
    return "public, max-age=" + maxAge.toSeconds();
  }
}
