package io.keyturn.common.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses OPTIONS where no resource declares it, like any other method: the framework would answer
 * by itself, and name methods that are not there.
 */
public class UndeclaredOptions {
  /** Once the request has its correlation id. */
  private static final int LATE = Priorities.USER + 100;

  private final AllowedMethods methods;

  UndeclaredOptions(AllowedMethods methods) {
    this.methods = methods;
  }

  @ServerRequestFilter(preMatching = true, priority = LATE)
  public void refuse(ContainerRequestContext request, RoutingContext routing) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    var allowed = methods.at(routing.normalizedPath());
    if (!allowed.isEmpty() && !allowed.contains(HttpMethod.OPTIONS)) {
      throw new NotAllowedException(
          Response.status(Status.METHOD_NOT_ALLOWED).allow(allowed).build());
    }
  }
}
