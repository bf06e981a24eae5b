package io.keyturn.portal.publication;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.publication.Publication.Closed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What was last read from the key table. Reading it never blocks and never touches the database; a
 * refresh that fails leaves it as it was.
 */
@ApplicationScoped
public class PublishedKeys {
  private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

  private static final Publication NOT_LOADED = new Closed(Unavailable.STARTING);

  private record Snapshot(Optional<PortalKeys> keys, Publication publication) {}

  private final PortalId portal;
  private final PortalKeysReader reader;
  private final Event<PortalKeys> refreshed;
  private final Clock clock;
  private volatile double readAt = Double.NaN;
  private volatile Snapshot snapshot = new Snapshot(Optional.empty(), NOT_LOADED);

  PublishedKeys(
      PortalId portal, PortalKeysReader reader, Event<PortalKeys> refreshed, Clock clock) {
    this.portal = portal;
    this.reader = reader;
    this.refreshed = refreshed;
    this.clock = clock;
  }

  /** What everybody may have. */
  public Publication publication() {
    return snapshot.publication();
  }

  /** The facts behind it; nothing before they were loaded, or where the portal was removed. */
  public Optional<PortalKeys> keys() {
    return snapshot.keys();
  }

  /** True once the key table was read for the first time. */
  public boolean loaded() {
    return !snapshot.publication().equals(NOT_LOADED);
  }

  /** When the key table was last read, in seconds of the epoch; NaN before it was. */
  double readAt() {
    return readAt;
  }

  /**
   * Reads the key table; one at a time, so that what was read earlier never replaces what was read
   * later. Tells everybody who observes {@link PortalKeys}, also when nothing changed.
   *
   * @return false where the portal is not registered
   */
  public synchronized boolean refresh() {
    var read = reader.read(portal);
    readAt = clock.instant().getEpochSecond();
    if (!loaded() || !read.equals(snapshot.keys())) {
      snapshot =
          new Snapshot(
              read, read.map(Publication::of).orElse(new Closed(Unavailable.PORTAL_REMOVED)));
      log(read);
    }
    read.ifPresent(refreshed::fire);
    return read.isPresent();
  }

  private void log(Optional<PortalKeys> read) {
    read.ifPresentOrElse(
        keys ->
            LOG.infof(
                "Portal %s is %s and publishes %d keys; the active one is %s",
                portal,
                keys.portal().state(),
                keys.published().size(),
                keys.active().map(AuthenticationKey::kid).orElse("none")),
        () -> LOG.warnf("Portal %s is not registered any more", portal));
  }
}
