package io.keyturn.admin.link;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the public address, and refuses to start with one that no link can begin with. */
@Dependent
public class LinkWiring {

  @Produces
  @Singleton
  @Startup
  PublicUrl publicUrl(LinkConfig config) {
    try {
      return new PublicUrl(config.publicUrl());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }
}
