package io.keyturn.admin.audit;

import io.keyturn.common.problem.CorrelationFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes what known callers tried to change without the right. Anonymous refusals are left to the
 * log: anybody could fill the table with them.
 */
public class DeniedRequests {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final AuditLog log;

  DeniedRequests(AuditLog log) {
    this.log = log;
  }

  @ServerResponseFilter
  public void note(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != 403 || SAFE.contains(request.getMethod())) {
      return;
    }
    var actor =
        Optional.ofNullable(request.getSecurityContext().getUserPrincipal())
            .map(Principal::getName)
            .orElse("");
    log.append(
        new AuditEntry(
            actor,
            AuditAction.REQUEST_DENIED,
            "",
            AuditOutcome.DENIED,
            request.getMethod() + " " + request.getUriInfo().getPath(),
            CorrelationFilter.current().orElse("")));
  }
}
