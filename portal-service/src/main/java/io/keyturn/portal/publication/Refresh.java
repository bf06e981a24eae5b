package io.keyturn.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Refreshes the published keys and outlives a database that does not answer; says so once. */
@ApplicationScoped
public class Refresh {
  private static final Logger LOG = Logger.getLogger(Refresh.class);

  private final PublishedKeys keys;
  private final AtomicBoolean failing = new AtomicBoolean();

  Refresh(PublishedKeys keys) {
    this.keys = keys;
  }

  /**
   * Reads the key table if it can be read.
   *
   * @return whether it could
   */
  public boolean attempt() {
    try {
      keys.refresh();
      if (failing.compareAndSet(true, false)) {
        LOG.info("The key table can be read again");
      }
      return true;
    } catch (RuntimeException e) {
      if (failing.compareAndSet(false, true)) {
        LOG.warnf("The key table cannot be read; what was loaded before is served on: %s", e);
      }
      return false;
    }
  }
}
