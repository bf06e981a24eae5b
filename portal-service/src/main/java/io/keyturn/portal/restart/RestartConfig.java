package io.keyturn.portal.restart;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How this process ends when it is asked to. */
@ConfigMapping(prefix = "keyturn.restart")
public interface RestartConfig {
  /**
   * How long requests that are being answered may take to finish, and the leave-taking as well:
   * PT2S. An idle process ends at once. Longer answers are cut off.
   */
  Duration drain();
}
