package io.keyturn.portal.instance;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How this process shows that it is there. */
@ConfigMapping(prefix = "keyturn.instance")
public interface InstanceConfig {
  /**
   * How often the process says that it is there: PT5S. admin-service takes an instance for dead
   * that has been silent for a few of these.
   */
  Duration heartbeat();
}
