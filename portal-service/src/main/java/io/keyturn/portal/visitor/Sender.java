package io.keyturn.portal.visitor;

import io.keyturn.common.browser.ForeignRequests;
import io.keyturn.common.visitor.VisitorClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What made the request, as far as a browser says: a page of the portal, a script of another site,
 * or a person who follows a link.
 */
@ApplicationScoped
class Sender {
  private static final String ORIGIN = "Origin";
  private static final String MODE = "Sec-Fetch-Mode";
  private static final String NAVIGATION = "navigate";

  private final HttpHeaders headers;

  Sender(HttpHeaders headers) {
    this.headers = headers;
  }

  /** True for a page that belongs to one of the clients (Fetch §3.3). */
  boolean belongsTo(Stream<VisitorClient> clients) {
    var origin = headers.getHeaderString(ORIGIN);
    return origin != null && clients.anyMatch(client -> client.origins().contains(origin));
  }

  /** True for another site. */
  boolean foreign() {
    return ForeignRequests.foreign(headers::getHeaderString);
  }

  /** True for a person who comes by a link: only the person will see the answer. */
  boolean navigates() {
    return NAVIGATION.equals(headers.getHeaderString(MODE));
  }

  /** True for a script, which could not make use of a redirect to where people sign in. */
  boolean script() {
    var mode = headers.getHeaderString(MODE);
    return headers.getHeaderString("X-Requested-With") != null
        || (mode != null && !mode.equals(NAVIGATION))
        || headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  /** Lets the sender's script read the answer, with its two headers (Fetch §3.3.3). */
  ResponseBuilder mayRead(ResponseBuilder answer) {
    return answer
        .header("Access-Control-Allow-Origin", headers.getHeaderString(ORIGIN))
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Expose-Headers", "state, expires_in");
  }

  /** The method that a script is going to use, where the browser asks beforehand. */
  Optional<String> announcedMethod() {
    return Optional.ofNullable(headers.getHeaderString("Access-Control-Request-Method"));
  }
}
