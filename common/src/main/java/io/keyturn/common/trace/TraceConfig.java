package io.keyturn.common.trace;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where traces go. */
@ConfigMapping(prefix = "keyturn.traces")
public interface TraceConfig {
  /**
   * OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Without it there are no
   * traces, and nothing of them is loaded.
   */
  Optional<URI> endpoint();
}
