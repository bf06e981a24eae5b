package io.keyturn.portal.about;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads from the build what runs here. */
@Dependent
class Product {

  @Produces
  @Singleton
  ProductInfo info(@ConfigProperty(name = "quarkus.application.version") String version) {
    return new ProductInfo("Keyturn", version);
  }
}
