package io.keyturn.admin.testing;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Runs what is scheduled in place of the scheduler, which knows no period below a second: that the
 * tests would spend waiting. The packaged services are tested with the scheduler itself.
 */
@Singleton
class QuickTicks {
  private static final Logger LOG = Logger.getLogger(QuickTicks.class);
  private static final int THREADS = 8;

  private final Semaphore permits = new Semaphore(THREADS);
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final BeanManager beans;
  private final Config config;

  QuickTicks(BeanManager beans, Config config) {
    this.beans = beans;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      for (Method method : bean.getBeanClass().getDeclaredMethods()) {
        var scheduled = method.getAnnotation(Scheduled.class);
        if (scheduled != null) {
          method.setAccessible(true);
          long period = period(scheduled).toMillis();
          threads.scheduleWithFixedDelay(() -> run(bean, method), 0, period, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** Waits for the ticks that run, and lets none begin. */
  void pause() {
    permits.acquireUninterruptibly(THREADS);
  }

  void resume() {
    permits.release(THREADS);
  }

  private Duration period(Scheduled scheduled) {
    var setting = scheduled.every().replaceAll("[{}]", "");
    return DurationConverter.parseDuration(config.getValue(setting, String.class));
  }

  private void run(Bean<?> bean, Method method) {
    permits.acquireUninterruptibly();
    var context = Arc.container().requestContext();
    context.activate();
    try {
      var target =
          beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
      method.invoke(target);
    } catch (InvocationTargetException e) {
      LOG.errorf(e.getCause(), "%s failed", method);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    } finally {
      context.terminate();
      permits.release();
    }
  }
}
