package io.keyturn.admin.notice;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the ladder from the settings, and refuses to start with one that cannot be climbed. */
@Dependent
public class NoticeWiring {

  @Produces
  @Singleton
  @Startup
  Ladder ladder(NoticeConfig config) {
    try {
      return new Ladder(config.ladder(), config.afterExpiryEvery(), config.afterExpiryFor());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }
}
