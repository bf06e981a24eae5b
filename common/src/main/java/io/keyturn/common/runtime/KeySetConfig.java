package io.keyturn.common.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long before its first signature a key is published in the key set. Both services must have
 * the same settings: one publishes, the other waits.
 */
@ConfigMapping(prefix = "keyturn.key-set")
public interface KeySetConfig {
  /** How long others may keep the key set. */
  @WithDefault("PT1S")
  Duration maxAge();

  /**
   * How long a key is published before it may become ACTIVE; longer than {@link #maxAge}. Where
   * announcements of the database do not arrive, longer by {@code keyturn.publication.poll}, too.
   */
  @WithDefault("PT2S")
  Duration ahead();

  /**
   * How long at most a key waits to become ACTIVE until the mails with it have left for those who
   * have the old one pasted by hand; of no effect in portal-service.
   */
  @WithDefault("PT10S")
  Duration pinnedWait();
}
