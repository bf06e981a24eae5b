package io.keyturn.common.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
  private static final UUID RENEWAL = UUID.fromString("0af76519-16cd-43dd-8448-eb211c80319c");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final URI DIRECTORY = URI.create("https://idp.example/admin?secret=x");

  private final List<SpanData> spans = new ArrayList<>();
  private final Traces admin = new Traces(Optional.of(provider(spans).get("admin")));
  private final Traces portal = new Traces(Optional.of(provider(spans).get("portal")));

  @AfterEach
  void leavesNothingBehind() {
    assertNull(MDC.get("traceId"));
    assertNull(MDC.get("spanId"));
  }

  /** What a step of a renewal calls, and what the portal does then, is one trace. */
  @Test
  void goAcrossServicesUnderTheIdOfTheRenewal() {
    String header;
    try (var step =
            admin.begin("RESTART", SpanKind.INTERNAL, Optional.of(TraceParent.of(RENEWAL)));
        var leg = new TracedCalls(admin).leg("POST", URI.create("http://portal:8080/restart"))) {
      assertEquals(TRACE, MDC.get("traceId"));
      header = leg.headers().get("traceparent");
      leg.answered(202);
    }
    MDC.remove("traceId");
    try (var request = portal.begin("POST", SpanKind.SERVER, TraceParent.parse(header));
        var leg = new TracedCalls(portal).leg("GET", DIRECTORY)) {
      assertEquals(TRACE, leg.headers().get("traceparent").substring(3, 35));
      leg.answered(503);
    }

    assertEquals(List.of(TRACE), spans.stream().map(SpanData::getTraceId).distinct().toList());
    assertEquals(
        List.of("POST portal", "RESTART", "GET idp.example", "POST"),
        spans.stream().map(SpanData::getName).toList());
    assertEquals(spans.get(1).getSpanId(), spans.get(0).getParentSpanId());
    assertEquals(spans.get(0).getSpanId(), spans.get(3).getParentSpanId());
    assertEquals(StatusCode.ERROR, spans.get(2).getStatus().getStatusCode());
    assertFalse(spans.toString().contains("secret"), spans.toString());
  }

  @Test
  void aCallWithoutAnAnswerHasFailed() {
    try (var leg = new TracedCalls(admin).leg("GET", DIRECTORY)) {
      assertEquals(1, leg.headers().size());
    }

    assertEquals(StatusCode.ERROR, spans.get(0).getStatus().getStatusCode());
  }

  @Test
  void areNotThereWhereTheyAreOff() {
    var off = new Traces(Optional.empty());

    try (var piece = off.begin("x", SpanKind.SERVER, Optional.of(TraceParent.of(RENEWAL)));
        var leg = new TracedCalls(off).leg("GET", DIRECTORY)) {
      piece.answered(200);
      assertEquals(0, leg.headers().size());
      assertNull(MDC.get("traceId"));
    }
  }

  @Test
  void whatTheCallerDoesNotSampleIsNotSampled() {
    var parent = "00-" + TRACE + "-b7ad6b7169203331-00";

    try (var piece = portal.begin("GET", SpanKind.SERVER, TraceParent.parse(parent));
        var leg = new TracedCalls(portal).leg("GET", DIRECTORY)) {
      assertEquals("-00", leg.headers().get("traceparent").substring(52));
      piece.answered(200);
    }

    assertEquals(List.of(), spans);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void aMalformedHeaderIsAsNone(String header) {
    assertEquals(Optional.empty(), TraceParent.parse(header));
  }

  private static SdkTracerProvider provider(List<SpanData> spans) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(SimpleSpanProcessor.create(new Collected(spans)))
        .build();
  }

  private record Collected(List<SpanData> spans) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      spans.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
