package io.keyturn.portal.signing;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.portal.publication.PortalKeys;
import io.keyturn.portal.publication.PublishedKeys;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Which key this process signs with. */
@Dependent
class SigningMetrics {

  void register(
      @Observes SigningKeyLoaded key,
      MeterRegistry meters,
      SigningKey signing,
      PublishedKeys published) {
    Gauge.builder("keyturn.portal.key.current", () -> current(signing, published) ? 1 : 0)
        .description("1 while this process signs with the ACTIVE key, else 0: restart it")
        .register(meters);
    Gauge.builder("keyturn.portal.info", () -> 1)
        .tag("kid", key.kid())
        .description("The key this process signs with, until it ends")
        .register(meters);
  }

  private static boolean current(SigningKey signing, PublishedKeys published) {
    var active = published.keys().flatMap(PortalKeys::active).map(AuthenticationKey::kid);
    return active.isPresent() && active.equals(signing.kid());
  }
}
