package io.keyturn.admin.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What kind of keys are made. */
@ConfigMapping(prefix = "keyturn.key")
public interface KeyPolicyConfig {
  /** Validity of a key where the caller names none. */
  @WithDefault("P2Y")
  Period validity();

  /** Longest validity that a caller may ask for. Directories often have a limit of their own. */
  @WithDefault("P3Y")
  Period maxValidity();

  /** Bits of a key where the caller names none: 2048, 3072 or 4096. */
  @WithDefault("3072")
  int size();
}
