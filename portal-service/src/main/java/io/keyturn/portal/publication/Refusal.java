package io.keyturn.portal.publication;

import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.problem.Problems;
import io.keyturn.portal.document.PublicAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Says politely that there is no public key to give out yet, and when to ask again. */
@ApplicationScoped
public class Refusal {
  private final PublicationConfig config;

  Refusal(PublicationConfig config) {
    this.config = config;
  }

  /** Made, not thrown: a portal that waits for its first key must not fill the log. */
  public Response of(Unavailable why) {
    var problem =
        Problems.builder(Status.SERVICE_UNAVAILABLE, why.code(), why.sentence())
            .withHeader(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
            .withHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .withHeader(PublicAnswer.ANY_ORIGIN, "*");
    CorrelationFilter.current().ifPresent(id -> problem.with("correlationId", id));
    return problem.build().toResponse();
  }
}
