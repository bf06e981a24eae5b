package io.keyturn.portal.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** When the ACTIVE key expires, for alerts. */
@Dependent
class KeyMetrics {

  void register(@Observes StartupEvent start, MeterRegistry meters, PublishedKeys keys) {
    Gauge.builder("keyturn.portal.key.expiration.timestamp", keys, KeyMetrics::expiration)
        .baseUnit("seconds")
        .description("When the active authentication key expires; NaN while there is none")
        .strongReference(true)
        .register(meters);
    Gauge.builder("keyturn.portal.keys.read.timestamp", keys, PublishedKeys::readAt)
        .baseUnit("seconds")
        .description("When the key table was last read; NaN before it was for the first time")
        .strongReference(true)
        .register(meters);
  }

  private static double expiration(PublishedKeys keys) {
    return keys.keys()
        .flatMap(PortalKeys::active)
        .map(key -> (double) key.certificate().notAfter().getEpochSecond())
        .orElse(Double.NaN);
  }
}
