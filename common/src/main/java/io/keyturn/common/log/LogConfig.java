package io.keyturn.common.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the log looks. */
@ConfigMapping(prefix = "keyturn.log")
public interface LogConfig {
  /**
   * {@code text} for people, {@code json} for programs: one object a line. In lower case, because
   * the console's pattern is looked up by it.
   */
  @WithDefault("text")
  Format format();

  /** A form of the log. */
  enum Format {
    TEXT,
    JSON
  }
}
