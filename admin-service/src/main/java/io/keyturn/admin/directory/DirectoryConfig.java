package io.keyturn.admin.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The directory, and how admin-service proves itself to it and to the portals. */
@ConfigMapping(prefix = "keyturn.directory")
public interface DirectoryConfig {
  /** Admin address of the realm; without it derived from the issuer, as Keycloak lays it out. */
  Optional<URI> url();

  /** Client id of admin-service at the identity provider. */
  @WithDefault("keyturn-admin-service")
  String clientId();

  /** Its secret. Without it neither the directory nor a portal's restart can be reached. */
  Optional<String> clientSecret();

  /** How long to wait for a connection and for an answer. */
  @WithDefault("PT10S")
  Duration timeout();
}
