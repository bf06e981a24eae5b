package io.keyturn.portal.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Which key this process signs with. */
@Dependent
class SigningMetrics {

  void register(@Observes SigningKeyLoaded key, MeterRegistry meters) {
    Gauge.builder("keyturn.portal.info", () -> 1)
        .tag("kid", key.kid())
        .description("The key this process signs with, until it ends")
        .register(meters);
  }
}
