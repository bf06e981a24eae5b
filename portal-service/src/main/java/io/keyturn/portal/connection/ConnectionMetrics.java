package io.keyturn.portal.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Whether the portal is connected, for alerts. */
@Dependent
class ConnectionMetrics {

  void register(@Observes StartupEvent start, MeterRegistry meters, Connection connection) {
    Gauge.builder("keyturn.portal.connected", () -> connection.status().connected() ? 1 : 0)
        .description("1 while the last call of the environment was accepted, else 0")
        .register(meters);
  }
}
