package io.keyturn.admin.automatic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How automatic renewals are looked for. */
@ConfigMapping(prefix = "keyturn.automatic")
public interface AutomaticConfig {
  /** How often policies are looked at; more often than the shortest window of 15 minutes. */
  @WithDefault("60s")
  String tick();
}
