package io.keyturn.common.browser;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knows requests for a part of a page. They cannot follow a redirect to the identity provider: the
 * page as a whole has to be loaded again.
 */
@ApplicationScoped
public class PartialPageRequests implements JavaScriptRequestChecker {
  /** What htmx says on each of its requests. */
  public static final String HEADER = "HX-Request";

  @Override
  public boolean isJavaScriptRequest(RoutingContext request) {
    return "true".equals(request.request().getHeader(HEADER));
  }
}
