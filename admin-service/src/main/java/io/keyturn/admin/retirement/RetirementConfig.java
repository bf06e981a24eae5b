package io.keyturn.admin.retirement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a superseded key is put out of use for good. */
@ConfigMapping(prefix = "keyturn.retirement")
public interface RetirementConfig {
  /**
   * How long a superseded key stays published and registered at least. Not shorter than the longest
   * visitor token plus the clocks' skew, else tokens in use are refused.
   */
  @WithDefault("PT61M")
  Duration grace();

  /** How often superseded keys are looked through. */
  @WithDefault("5s")
  String tick();

  /** Keys that one pass looks at. */
  @WithDefault("100")
  int batch();
}
