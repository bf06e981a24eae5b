package io.keyturn.admin.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When secrets are sealed anew with the newest key-encryption key. */
@ConfigMapping(prefix = "keyturn.resealing")
public interface ResealingConfig {
  /**
   * How often secrets under older versions are looked for, and how long after the start for the
   * first time: longer than it takes until all replicas have the newest version, else some cannot
   * open what others sealed.
   */
  @WithDefault("10m")
  String tick();
}
