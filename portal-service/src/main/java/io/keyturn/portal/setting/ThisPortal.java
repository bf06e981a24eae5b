package io.keyturn.portal.setting;

import io.keyturn.common.portal.PortalId;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the portal's id from the settings, and refuses to start without a usable one. */
@Dependent
class ThisPortal {

  @Produces
  @Singleton
  @Startup
  PortalId id(PortalConfig config) {
    var id =
        config
            .id()
            .orElseThrow(
                () ->
                    refusal("is not set: set it to the id of the portal that this process serves"));
    try {
      return new PortalId(id.strip());
    } catch (IllegalArgumentException e) {
      throw refusal("is not usable: " + e.getMessage());
    }
  }

  private static ConfigurationException refusal(String why) {
    return new ConfigurationException("keyturn.portal.id (KEYTURN_PORTAL_ID) " + why);
  }
}
