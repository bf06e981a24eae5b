package io.keyturn.admin.restart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an instance counts as running. */
@ConfigMapping(prefix = "keyturn.instance")
public interface InstanceConfig {
  /**
   * An instance that was not seen for this long counts as gone. At least three times the portals'
   * heartbeat, else a healthy portal is overlooked.
   */
  @WithDefault("PT15S")
  Duration liveness();

  /** Rows of instances that were last seen before this time are deleted. */
  @WithDefault("P30D")
  Duration keep();

  /** How often restarts that were asked for by hand are brought on. */
  @WithDefault("1s")
  String restartTick();

  /** A restart asked for by hand is not pursued for longer than this. */
  @WithDefault("PT10M")
  Duration restartWindow();
}
