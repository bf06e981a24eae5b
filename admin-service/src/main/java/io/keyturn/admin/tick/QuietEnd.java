package io.keyturn.admin.tick;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;

/**
 * Begins no tick while the process goes down, and makes no noise about one that broke because the
 * database was closed under it.
 */
@Tick
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class QuietEnd {
  private static final Logger LOG = Logger.getLogger(QuietEnd.class);

  private final Shutdown shutdown;

  QuietEnd(Shutdown shutdown) {
    this.shutdown = shutdown;
  }

  @AroundInvoke
  Object around(InvocationContext tick) throws Exception {
    if (shutdown.begun()) {
      return null;
    }
    try {
      return tick.proceed();
    } catch (RuntimeException e) {
      if (!shutdown.begun()) {
        throw e;
      }
      LOG.debugf(e, "%s broke off at the end", tick.getMethod());
      return null;
    }
  }
}
