package io.keyturn.portal.setting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Which portal this process serves, and where it is found. */
@ConfigMapping(prefix = "keyturn.portal")
public interface PortalConfig {
  /** Id of the portal, as it is registered. No default: without it the process refuses to start. */
  Optional<String> id();

  /**
   * Where admin-service reaches this very process, behind no balancer. A wrong address means that a
   * restart is asked for in vain.
   */
  @WithDefault("http://localhost:${quarkus.http.port}")
  URI instanceUrl();
}
