package io.keyturn.admin.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where people reach this service. */
@ConfigMapping(prefix = "keyturn.admin")
public interface LinkConfig {
  /**
   * The address before every link that is given away, http or https, with or without a path; the
   * Host header of a request never is. Refuses to start with any other.
   */
  @WithDefault("http://localhost:8081")
  URI publicUrl();
}
