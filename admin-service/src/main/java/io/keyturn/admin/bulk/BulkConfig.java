package io.keyturn.admin.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How bulk renewals are brought on. */
@ConfigMapping(prefix = "keyturn.bulk")
public interface BulkConfig {
  /** How often a bulk renewal looks what has ended and what may start. */
  @WithDefault("1s")
  String tick();
}
