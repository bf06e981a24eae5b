package io.keyturn.common.browser;

import io.keyturn.common.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests that change something and that another site made a browser send (CSRF). What a
 * browser says of itself no site can forge: {@code Sec-Fetch-Site} (Fetch Metadata §2.4), and of
 * older browsers {@code Origin} (RFC 6454 §7). Programs send neither.
 */
public class ForeignRequests {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @ServerRequestFilter
  public void refuse(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod()) && foreign(request)) {
      throw Problems.of(
          Status.FORBIDDEN,
          "foreign-request",
          "Another site asked for this. Open the page here and repeat what you meant to do.");
    }
  }

  private static boolean foreign(ContainerRequestContext request) {
    var site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    var origin = request.getHeaderString("Origin");
    return origin != null && !sameHost(origin, request.getHeaderString(HttpHeaders.HOST));
  }

  /** The scheme does not count: TLS may end before this service. */
  private static boolean sameHost(String origin, String host) {
    try {
      var authority = new URI(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
