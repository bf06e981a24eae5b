package io.keyturn.common.trace;

import io.keyturn.common.problem.CorrelationFilter;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request a span, in the caller's trace where it names one. */
public class TraceFilter {
  private static final String PIECE = "keyturn.trace";

  private final Traces traces;

  TraceFilter(Traces traces) {
    this.traces = traces;
  }

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    if (traces.on()) {
      var path = request.getUriInfo().getPath();
      var parent = TraceParent.parse(request.getHeaderString(TraceParent.HEADER));
      var piece =
          traces
              .begin(request.getMethod() + " " + path, SpanKind.SERVER, parent)
              .with("http.request.method", request.getMethod())
              .with("url.path", path);
      CorrelationFilter.current().ifPresent(id -> piece.with("keyturn.correlation_id", id));
      request.setProperty(PIECE, piece);
    }
  }

  @ServerResponseFilter
  public void end(ContainerRequestContext request, ContainerResponseContext response) {
    if (traces.on() && request.getProperty(PIECE) instanceof TracedPiece piece) {
      piece.answered(response.getStatus());
      piece.close();
    }
  }
}
