package io.keyturn.common.trace;

import io.keyturn.common.connection.Trail;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what sends traces, where they are on. */
@Singleton
public class TraceWiring {
  private static final int PATIENCE_SECONDS = 2;

  private final Optional<SdkTracerProvider> provider;

  TraceWiring(
      TraceConfig config,
      @ConfigProperty(name = "quarkus.application.name", defaultValue = "keyturn") String service) {
    provider = config.endpoint().map(endpoint -> provider(endpoint, service));
  }

  @Produces
  @Singleton
  Traces traces() {
    return new Traces(provider.map(it -> it.get("io.keyturn")));
  }

  @Produces
  @Singleton
  Trail trail(Traces traces) {
    return new TracedCalls(traces);
  }

  /** What was done last is sent, too. */
  void end(@Observes ShutdownEvent event) {
    provider.ifPresent(it -> it.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private static SdkTracerProvider provider(URI endpoint, String service) {
    var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build();
    var name = Attributes.of(AttributeKey.stringKey("service.name"), service);
    return SdkTracerProvider.builder()
        .setResource(Resource.getDefault().merge(Resource.create(name)))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }
}
