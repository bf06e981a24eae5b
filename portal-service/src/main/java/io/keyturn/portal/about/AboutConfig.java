package io.keyturn.portal.about;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the portal says of itself. */
@ConfigMapping(prefix = "keyturn.about")
public interface AboutConfig {
  /**
   * How long before the authentication key expires those who see the details are told so at the
   * bottom of the page. A shorter time leaves them less time to act.
   */
  @WithDefault("P90D")
  Duration noticeFrom();
}
