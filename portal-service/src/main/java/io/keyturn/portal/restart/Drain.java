package io.keyturn.portal.restart;

import io.keyturn.portal.instance.ThisInstance;
import io.keyturn.portal.process.ProcessExit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Ends the process once: not ready any more, leave taken of the key table, then the exit, which
 * waits for requests that are being answered.
 */
@ApplicationScoped
public class Drain {
  private static final Logger LOG = Logger.getLogger(Drain.class);

  private final ThisInstance instance;
  private final ProcessExit process;
  private final RestartConfig config;
  private final AtomicBoolean begun = new AtomicBoolean();

  Drain(ThisInstance instance, ProcessExit process, RestartConfig config) {
    this.instance = instance;
    this.process = process;
    this.config = config;
  }

  /** True from the first request on. */
  public boolean begun() {
    return begun.get();
  }

  /** Begins in the background; later calls change nothing. */
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      LOG.info("Asked to restart: this process ends, its supervisor starts it again");
      CompletableFuture.runAsync(instance::stop)
          .orTimeout(config.drain().toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((done, failure) -> end(failure));
    }
  }

  private void end(Throwable failure) {
    if (failure != null) {
      LOG.warnf("The key table was not told that this process ends: %s", failure);
    }
    process.exit(ProcessExit.OBEYED);
  }
}
