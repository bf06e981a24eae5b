package io.keyturn.portal.connection;

import io.keyturn.common.connection.ConnectionException;
import io.keyturn.portal.retry.Backoff;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets the connection step when it is time, on a thread of its own. */
@ApplicationScoped
class ConnectionLoop {
  private static final Logger LOG = Logger.getLogger(ConnectionLoop.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(ConnectionLoop::daemon);
  private final Connection connection;
  private final ConnectionNews news;
  private Future<?> next;

  ConnectionLoop(Connection connection, ConnectionNews news) {
    this.connection = connection;
    this.news = news;
  }

  /** Steps at once, with a fresh token, and from then on whenever it is time. */
  void restart() {
    thread.execute(
        () -> {
          connection.reset();
          step();
        });
  }

  void stop(@Observes ShutdownEvent shutdown) {
    thread.shutdownNow();
  }

  private void step() {
    if (next != null) {
      next.cancel(false);
    }
    next = thread.schedule(this::step, stepped().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Duration stepped() {
    try {
      var pause = connection.step();
      news.tell(connection.status(), "");
      return pause;
    } catch (ConnectionException e) {
      news.tell(connection.status(), e.getMessage());
      return connection.retry();
    } catch (RuntimeException e) {
      // A fault of ours must not end the loop.
      LOG.error("The connection could not be checked", e);
      news.tell(connection.status(), "a fault of Keyturn's own");
      return Backoff.DEFAULT.longest();
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "keyturn-connection");
    thread.setDaemon(true);
    return thread;
  }
}
