package io.keyturn.portal.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the portal stays connected to its environment. */
@ConfigMapping(prefix = "keyturn.connection")
public interface ConnectionConfig {
  /** How often the environment is called while all is well. It bounds how long a loss is unseen. */
  @WithDefault("PT30S")
  Duration check();

  /** The scope of the token, as the environment's identity provider wants it. */
  @WithDefault("openid")
  String scope();
}
