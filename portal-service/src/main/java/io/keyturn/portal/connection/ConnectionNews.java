package io.keyturn.portal.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells of changes of the connection, not of tries: once in the log, and to whoever observes {@link
 * ConnectionStatus} asynchronously.
 */
@ApplicationScoped
class ConnectionNews {
  private static final Logger LOG = Logger.getLogger(ConnectionNews.class);

  private final Event<ConnectionStatus> changed;
  private volatile Optional<ConnectionStatus> told = Optional.empty();

  ConnectionNews(Event<ConnectionStatus> changed) {
    this.changed = changed;
  }

  /**
   * Tells what is new.
   *
   * @param detail what the other side said, for the log only
   */
  void tell(ConnectionStatus status, String detail) {
    if (told.filter(status::equals).isPresent()) {
      return;
    }
    told = Optional.of(status);
    status
        .reason()
        .ifPresentOrElse(
            reason -> LOG.warnf("%s: %s (%s)", status.state(), reason.sentence(), detail),
            () -> LOG.infof("%s to the environment", status.state()));
    changed.fireAsync(status);
  }
}
