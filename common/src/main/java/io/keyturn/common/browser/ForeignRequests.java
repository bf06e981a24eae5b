package io.keyturn.common.browser;

import io.keyturn.common.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses requests that change something and that another site made a browser send (CSRF). What a
 * browser says of itself no site can forge: {@code Sec-Fetch-Site} (Fetch Metadata §2.4), and of
 * older browsers {@code Origin} (RFC 6454 §7). Programs send neither.
 */
public class ForeignRequests {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @ServerRequestFilter
  public void refuse(ContainerRequestContext request, SimpleResourceInfo resource) {
    if (!SAFE.contains(request.getMethod())
        && !resource.getResourceClass().isAnnotationPresent(AnswersForeignSites.class)
        && foreign(request::getHeaderString)) {
      throw Problems.of(
          Status.FORBIDDEN,
          "foreign-request",
          "Another site asked for this. Open the page here and repeat what you meant to do.");
    }
  }

  /**
   * True where another site made a browser send the request.
   *
   * @param headers gives the value of a header, or null
   */
  public static boolean foreign(UnaryOperator<String> headers) {
    var site = headers.apply("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    var origin = headers.apply("Origin");
    return origin != null && !sameHost(origin, headers.apply(HttpHeaders.HOST));
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
