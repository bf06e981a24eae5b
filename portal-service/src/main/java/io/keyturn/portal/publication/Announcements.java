package io.keyturn.portal.publication;

import io.keyturn.portal.retry.Backoff;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Follows the announcements of the key table on a thread of its own, and connects again when the
 * connection breaks. The poll makes up for what is missed meanwhile.
 */
@ApplicationScoped
public class Announcements {
  private static final Logger LOG = Logger.getLogger(Announcements.class);

  private final AnnouncementLine line;
  private final Refresh refresh;
  private final Thread thread = new Thread(this::follow, "keyturn-announcements");
  private int failures;

  Announcements(AnnouncementLine line, Refresh refresh) {
    this.line = line;
    this.refresh = refresh;
  }

  /** Begins to follow; to be called once, when the keys were loaded. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent shutdown) {
    thread.interrupt();
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        listen();
        Thread.sleep(Backoff.DEFAULT.delay(failures, random()).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try {
      line.listen(this::changed);
    } catch (SQLException | RuntimeException e) {
      failures++;
      if (failures == 1) {
        LOG.infof("No announcements until the database is back; the poll goes on: %s", e);
      }
    }
  }

  private void changed() {
    failures = 0;
    refresh.attempt();
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
