package io.keyturn.portal.visitor;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Headers of answers that concern one visitor alone. */
final class TokenHeaders {
  private TokenHeaders() {}

  /** Nobody keeps such an answer, and no cache gives it to somebody else (RFC 9111 §5.2.2.5). */
  static ResponseBuilder neverKept(ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .header(HttpHeaders.VARY, "Origin, Cookie, Accept-Language");
  }
}
