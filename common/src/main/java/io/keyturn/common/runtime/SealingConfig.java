package io.keyturn.common.runtime;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the key-encryption keys come from; exactly one of the two settings is needed. */
@ConfigMapping(prefix = "keyturn.sealing")
public interface SealingConfig {
  /** File with one {@code version:base64} a line; read once at start. */
  Optional<Path> file();

  /** The same entries, comma separated. Secret. */
  Optional<List<String>> keys();
}
