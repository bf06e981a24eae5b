package io.keyturn.common.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strictly settings are looked at when a service starts. */
@ConfigMapping(prefix = "keyturn.startup")
public interface StartupConfig {
  /**
   * Whether the service starts with settings that are fine for a trial only, such as plain http
   * beyond this machine; {@code ALLOWED} makes them warnings. What cannot work is always refused.
   */
  @WithDefault("refused")
  UnsafeSettings unsafeSettings();

  /** What becomes of unsafe settings. */
  enum UnsafeSettings {
    REFUSED,
    ALLOWED
  }
}
