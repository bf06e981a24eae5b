package io.keyturn.portal.about;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What the portal says of itself. */
@ConfigMapping(prefix = "keyturn.about")
public interface AboutConfig {
  /**
   * How long before the authentication key expires those who see the details are told so at the
   * bottom of the page. A shorter time leaves them less time to act.
   */
  @WithDefault("P90D")
  Duration noticeFrom();

  /**
   * The address people reach the admin center by. With it the page leads administrators to where
   * the key is renewed; without it the page only names the place.
   */
  Optional<URI> adminCenter();
}
