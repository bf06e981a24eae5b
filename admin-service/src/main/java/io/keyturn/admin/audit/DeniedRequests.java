package io.keyturn.admin.audit;

import io.keyturn.common.problem.CorrelationFilter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes what known callers tried to change without the right. Anonymous refusals are left to the
 * log: anybody could fill the table with them.
 */
public class DeniedRequests {
  private static final Logger LOG = Logger.getLogger(DeniedRequests.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final AuditLog log;

  DeniedRequests(AuditLog log) {
    this.log = log;
  }

  /** The answer waits for the note, but is the same where it cannot be made. */
  @ServerResponseFilter
  public Uni<Void> note(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != 403 || SAFE.contains(request.getMethod())) {
      return Uni.createFrom().voidItem();
    }
    var entry = entry(request);
    // Roles are checked on an I/O thread, which must not wait for the database.
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> log.append(entry))
        .onFailure()
        .invoke(e -> LOG.errorf(e, "not noted: %s", entry))
        .onFailure()
        .recoverWithNull();
  }

  private static AuditEntry entry(ContainerRequestContext request) {
    var actor =
        Optional.ofNullable(request.getSecurityContext().getUserPrincipal())
            .map(Principal::getName)
            .orElse("");
    return new AuditEntry(
        actor,
        AuditAction.REQUEST_DENIED,
        "",
        AuditOutcome.DENIED,
        request.getMethod() + " " + request.getUriInfo().getPath(),
        CorrelationFilter.current().orElse(""));
  }
}
