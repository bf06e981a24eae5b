package io.keyturn.portal.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public keys are given out, and how closely they follow the key table. */
@ConfigMapping(prefix = "keyturn.publication")
public interface PublicationConfig {
  /**
   * How often the key table is read even if no change was announced: PT10S. It bounds how long an
   * old key is shown where announcements do not arrive, for example behind a connection pooler.
   */
  Duration poll();

  /**
   * How long others may keep one public key. A longer time means less traffic and later changes.
   * Several keys together are a key set, which {@link io.keyturn.common.runtime.KeySetConfig}
   * knows.
   */
  @WithDefault("PT60S")
  Duration maxAge();

  /** After what time a client should ask again while there is no public key to give out. */
  @WithDefault("PT10S")
  Duration retryAfter();
}
