package io.keyturn.admin.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where webhooks may lead. */
@ConfigMapping(prefix = "keyturn.webhook")
public interface WebhookConfig {
  /** Whether addresses without TLS are allowed; who listens on the way reads what is told then. */
  @WithDefault("false")
  boolean allowHttp();

  /**
   * Hosts, as they are written in webhooks, that may have any address. All others must have public
   * addresses only, so that nobody makes this service call what only it can reach.
   */
  Optional<Set<String>> allowedHosts();

  /**
   * Certificate authorities (PEM) that webhooks' certificates are checked against; those of the
   * Java runtime where it is not set.
   */
  Optional<Path> authorities();
}
