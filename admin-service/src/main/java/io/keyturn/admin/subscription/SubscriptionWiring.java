package io.keyturn.admin.subscription;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the domains, and refuses to start with what is none. */
@Dependent
public class SubscriptionWiring {

  @Produces
  @Singleton
  @Startup
  KnownDomains domains(SubscriptionConfig config) {
    try {
      return new KnownDomains(config.domains().orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }
}
