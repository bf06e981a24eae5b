package io.keyturn.admin.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What monitoring sees of all portals. */
@ConfigMapping(prefix = "keyturn.metrics")
public interface MetricsConfig {
  /** How often the key table is read for metrics; a scrape never reads it. */
  @WithDefault("30s")
  String tick();

  /**
   * How many portals have series of their own, those whose keys expire soonest. Each costs two
   * series, about 1.7 KB of memory and 210 bytes of every scrape.
   */
  @WithDefault("10000")
  int portals();
}
