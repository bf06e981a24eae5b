package io.keyturn.common.runtime;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A process that is going to end. Until {@code keyturn.shutdown.delay} is over it answers as ever,
 * but each answer asks for the end of its connection (RFC 9112 §9.6): else requests of those who
 * keep connections would come to this process until the last moment, and be lost there.
 */
@ApplicationScoped
public class Leaving {
  /** Before whatever may answer. */
  private static final int FIRST = 10_001;

  private volatile boolean begun;

  /** Whether the process is going to end. */
  public boolean begun() {
    return begun;
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    begun = true;
  }

  void register(@Observes Filters filters) {
    filters.register(this::part, FIRST);
  }

  private void part(RoutingContext context) {
    if (begun && context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    context.next();
  }
}
