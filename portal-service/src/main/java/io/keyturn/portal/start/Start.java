package io.keyturn.portal.start;

import io.keyturn.portal.process.ProcessExit;
import io.keyturn.portal.publication.Announcements;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Loads the keys before the first request is answered where the database is there, else as soon as
 * it is. A portal that is not registered ends the process.
 */
@ApplicationScoped
class Start {
  private static final Logger LOG = Logger.getLogger(Start.class);

  private final FirstLoad load;
  private final Announcements announcements;
  private final ProcessExit process;
  private volatile Optional<String> obstacle = Optional.of("The keys are being loaded");
  private boolean gaveUp;

  Start(FirstLoad load, Announcements announcements, ProcessExit process) {
    this.load = load;
    this.announcements = announcements;
    this.process = process;
  }

  /** What must be done before the process is ready; nothing once the keys were loaded. */
  Optional<String> obstacle() {
    return obstacle;
  }

  void begin(@Observes StartupEvent start) {
    attempt();
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void retry() {
    if (gaveUp) {
      return;
    }
    try {
      attempt();
    } catch (UnknownPortalException e) {
      gaveUp = true;
      LOG.error(e.getMessage());
      process.exit(ProcessExit.REFUSED);
    }
  }

  /** One at a time: the first tick may come before the start is through. */
  private synchronized void attempt() {
    if (obstacle.isEmpty()) {
      return;
    }
    try {
      load.run();
      obstacle = Optional.empty();
      announcements.start();
    } catch (NotReadyException e) {
      if (!obstacle.equals(Optional.of(e.getMessage()))) {
        LOG.warnf("Not ready: %s", e.getMessage());
      }
      obstacle = Optional.of(e.getMessage());
    }
  }
}
