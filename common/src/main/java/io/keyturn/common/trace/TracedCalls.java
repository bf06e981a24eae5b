package io.keyturn.common.trace;

import io.keyturn.common.connection.Trail;
import io.keyturn.common.problem.CorrelationFilter;
import io.opentelemetry.api.trace.SpanKind;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Gives calls to other services the correlation id of their work, and each a span. */
public final class TracedCalls implements Trail {
  private final Traces traces;

  public TracedCalls(Traces traces) {
    this.traces = traces;
  }

  @Override
  public Leg leg(String method, URI target) {
    var headers = new HashMap<String, String>();
    CorrelationFilter.current().ifPresent(id -> headers.put(CorrelationFilter.HEADER, id));
    if (!traces.on()) {
      return () -> headers;
    }
    var piece =
        traces
            .begin(method + " " + target.getHost(), SpanKind.CLIENT)
            .with("http.request.method", method)
            .with("server.address", String.valueOf(target.getHost()))
            .with("url.path", String.valueOf(target.getPath()));
    Traces.present().ifPresent(it -> headers.put(TraceParent.HEADER, it.header()));
    return new TracedLeg(piece, headers);
  }

  /** A call that was never answered has failed. */
  private static final class TracedLeg implements Leg {
    private final TracedPiece piece;
    private final Map<String, String> headers;
    private boolean answered;

    TracedLeg(TracedPiece piece, Map<String, String> headers) {
      this.piece = piece;
      this.headers = headers;
    }

    @Override
    public Map<String, String> headers() {
      return headers;
    }

    @Override
    public void answered(int status) {
      answered = true;
      piece.answered(status);
    }

    @Override
    public void close() {
      if (!answered) {
        piece.failed();
      }
      piece.close();
    }
  }
}
