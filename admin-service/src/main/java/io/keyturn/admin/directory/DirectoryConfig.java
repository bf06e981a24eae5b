package io.keyturn.admin.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The directory, and how admin-service proves itself to it and to the portals. */
@ConfigMapping(prefix = "keyturn.directory")
public interface DirectoryConfig {
  /**
   * What the directory is. {@code entra} asks for {@code keyturn.identity-provider.token-endpoint}
   * and {@code .assertion-audience} of the tenant too.
   */
  @WithDefault("keycloak")
  Kind kind();

  /**
   * Its address. Without it, for Keycloak: the realm's admin address, derived from the issuer; for
   * Entra ID: {@code https://graph.microsoft.com/v1.0}.
   */
  Optional<URI> url();

  /** Client id of admin-service at the identity provider. */
  @WithDefault("keyturn-admin-service")
  String clientId();

  /** Its secret. Without it neither the directory nor a portal's restart can be reached. */
  Optional<String> clientSecret();

  /** How long to wait for a connection and for an answer. */
  @WithDefault("PT10S")
  Duration timeout();

  /** What only Entra ID has. */
  Entra entra();

  /** The kinds of directory. */
  enum Kind {
    KEYCLOAK,
    ENTRA
  }

  /** Settings of Microsoft Entra ID. */
  interface Entra {
    /**
     * The {@code aud} of a proof of possession. Microsoft's reference names this one, its guide
     * {@code 00000003-…}. With a wrong one keys are still added, by replacing the list of keys.
     */
    @WithDefault("00000002-0000-0000-c000-000000000000")
    String proofAudience();
  }
}
