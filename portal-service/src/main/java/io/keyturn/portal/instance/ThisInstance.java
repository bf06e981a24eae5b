package io.keyturn.portal.instance;

import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.setting.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * This process as a row of the key table. It registers before it loads a key: whoever sees an
 * instance that started after a restart was asked for can rely on it having read the keys later
 * than that, too. All times are the database's.
 */
@ApplicationScoped
public class ThisInstance {
  private final UUID id = UUID.randomUUID();
  private final InstanceStore instances;
  private final PortalId portal;
  private final URI url;
  private volatile Optional<Instant> startedAt = Optional.empty();
  private boolean stopped;

  ThisInstance(InstanceStore instances, PortalId portal, PortalConfig config) {
    this.instances = instances;
    this.portal = portal;
    this.url = config.instanceUrl();
  }

  /** When the process registered; nothing before it did. */
  public Optional<Instant> startedAt() {
    return startedAt;
  }

  /** Enters the key table; harmless when repeated. */
  public synchronized void register() {
    if (startedAt.isEmpty()) {
      startedAt = Optional.of(instances.register(id, portal, url));
    }
  }

  /** Says what the process serves; does nothing before it registered or after it stopped. */
  public synchronized void report(Served served) {
    if (stopped || startedAt.isEmpty()) {
      return;
    }
    if (!instances.report(id, served)) {
      instances.registerAgain(id, portal, url, startedAt.orElseThrow());
      instances.report(id, served);
    }
  }

  /** Takes leave of the key table for good; harmless when repeated. */
  public synchronized void stop() {
    if (!stopped && startedAt.isPresent()) {
      instances.stop(id);
    }
    stopped = true;
  }
}
