package io.keyturn.portal.testing;

import io.keyturn.portal.instance.ThisInstance;
import io.keyturn.portal.publication.PortalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;

/** Remembers how far the start had come when the keys were read for the first time. */
@ApplicationScoped
public class FirstSight {
  private final ThisInstance instance;
  private Optional<Optional<Instant>> registered = Optional.empty();

  FirstSight(ThisInstance instance) {
    this.instance = instance;
  }

  synchronized void look(@Observes PortalKeys keys) {
    if (registered.isEmpty()) {
      registered = Optional.of(instance.startedAt());
    }
  }

  /** When the instance had registered, as it was known at that time. */
  public synchronized Optional<Instant> registered() {
    return registered.orElseThrow();
  }
}
