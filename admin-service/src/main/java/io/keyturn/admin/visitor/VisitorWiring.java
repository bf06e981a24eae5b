package io.keyturn.admin.visitor;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the list of claims from the settings, and refuses to start with one that is unsound. */
@Dependent
class VisitorWiring {

  @Produces
  @Singleton
  @Startup
  AllowedClaims claims(VisitorTokenConfig config) {
    try {
      return new AllowedClaims(config.claims().orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }
}
