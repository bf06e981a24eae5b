package io.keyturn.portal.instance;

import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.portal.connection.Connection;
import io.keyturn.portal.connection.ConnectionStatus;
import io.keyturn.portal.signing.SigningKey;
import io.keyturn.portal.signing.SigningKeyLoaded;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reports this instance regularly, and at once when its key or its connection changes. Outlives a
 * database that does not answer; says so once.
 */
@ApplicationScoped
class Heartbeat {
  private static final Logger LOG = Logger.getLogger(Heartbeat.class);

  private final ThisInstance instance;
  private final SigningKey key;
  private final Connection connection;
  private final AtomicBoolean failing = new AtomicBoolean();

  Heartbeat(ThisInstance instance, SigningKey key, Connection connection) {
    this.instance = instance;
    this.key = key;
    this.connection = connection;
  }

  @Scheduled(every = "{keyturn.instance.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    attempt(this::report);
  }

  void keyLoaded(@Observes SigningKeyLoaded loaded) {
    attempt(this::report);
  }

  void connectionChanged(@ObservesAsync ConnectionStatus status) {
    attempt(this::report);
  }

  void stop(@Observes ShutdownEvent shutdown) {
    attempt(instance::stop);
  }

  private void report() {
    instance.report(new Served(key.kid(), connection.status().connected()));
  }

  private void attempt(Runnable work) {
    try {
      work.run();
      failing.set(false);
    } catch (RuntimeException e) {
      if (failing.compareAndSet(false, true)) {
        LOG.warnf("This instance cannot report to the key table and goes on trying: %s", e);
      }
    }
  }
}
