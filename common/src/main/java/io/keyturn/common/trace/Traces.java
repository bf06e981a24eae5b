package io.keyturn.common.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * Begins spans where traces are on. Which span is the present one stands in the context of the log,
 * and follows the work from thread to thread like the correlation id, so no thread has to be
 * watched for what it left behind.
 */
public final class Traces {
  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";
  private static final String NOT_SAMPLED = "traceNotSampled";

  private final Optional<Tracer> tracer;

  /** Traces that go to this tracer; none where there is none. */
  public Traces(Optional<Tracer> tracer) {
    this.tracer = tracer;
  }

  /** Whether there are any. */
  public boolean on() {
    return tracer.isPresent();
  }

  /** A piece of work that somebody else has asked for, or that belongs to durable work. */
  public TracedPiece begin(String name, SpanKind kind, Optional<TraceParent> parent) {
    return tracer
        .map(it -> started(it, name, kind, parent))
        .orElseGet(() -> new TracedPiece(Span.getInvalid(), () -> {}));
  }

  /** A piece of the present work. */
  public TracedPiece begin(String name, SpanKind kind) {
    return begin(name, kind, present());
  }

  private static TracedPiece started(
      Tracer tracer, String name, SpanKind kind, Optional<TraceParent> parent) {
    var before = present();
    var span =
        tracer
            .spanBuilder(name)
            .setSpanKind(kind)
            .setParent(parent.map(Traces::context).orElse(Context.root()))
            .startSpan();
    var own = span.getSpanContext();
    show(Optional.of(new TraceParent(own.getTraceId(), own.getSpanId(), own.isSampled())));
    return new TracedPiece(span, () -> show(before));
  }

  private static Context context(TraceParent parent) {
    var flags = parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
    var remote =
        SpanContext.createFromRemoteParent(
            parent.traceId(), parent.spanId(), flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(remote));
  }

  /** What the present work belongs to. */
  static Optional<TraceParent> present() {
    return MDC.get(TRACE_ID) instanceof String trace && MDC.get(SPAN_ID) instanceof String span
        ? Optional.of(new TraceParent(trace, span, MDC.get(NOT_SAMPLED) == null))
        : Optional.empty();
  }

  private static void show(Optional<TraceParent> present) {
    set(TRACE_ID, present.map(TraceParent::traceId));
    set(SPAN_ID, present.map(TraceParent::spanId));
    set(NOT_SAMPLED, present.filter(it -> !it.sampled()).map(it -> "true"));
  }

  private static void set(String name, Optional<String> value) {
    value.ifPresentOrElse(it -> MDC.put(name, it), () -> MDC.remove(name));
  }
}
