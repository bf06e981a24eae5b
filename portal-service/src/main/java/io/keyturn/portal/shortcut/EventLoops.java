package io.keyturn.portal.shortcut;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/**
 * One event loop per core, unless the settings say otherwise. With Quarkus' own default of two they
 * take the core from each other: 0.8 to 0.95 of nginx's rate in place of 1.08
 * (docs/performance.md).
 */
@ApplicationScoped
public class EventLoops implements VertxOptionsCustomizer {
  private final Config config;

  EventLoops(Config config) {
    this.config = config;
  }

  @Override
  public void accept(VertxOptions options) {
    if (config.getOptionalValue("quarkus.vertx.event-loops-pool-size", Integer.class).isEmpty()) {
      options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
    }
  }
}
