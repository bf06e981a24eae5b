package io.keyturn.admin.center.home;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The timeline on the home page of the admin center. */
@ConfigMapping(prefix = "keyturn.timeline")
public interface TimelineConfig {
  /** How long a count of the whole fleet is shown before it is made again; zero: never. */
  @WithDefault("PT1M")
  Duration age();
}
