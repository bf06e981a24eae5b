package io.keyturn.common.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How people sign in to the pages: OpenID Connect Core 1.0 §3.1, code flow with PKCE. */
@ConfigMapping(prefix = "keyturn.sign-in")
public interface SignInConfig {
  /** The pages' own client at the identity provider; it needs no rights there. */
  String clientId();

  /** Its secret, where it is a confidential client; without one it is public, and PKCE alone. */
  Optional<String> clientSecret();

  /** The address people reach this service by; what follows it must be registered there. */
  URI base();

  /**
   * Path that the identity provider sends people back to; {@code base} and this are the registered
   * redirect URI.
   */
  String callback();

  /** Path that ends a session, here and at the identity provider. */
  String signOut();

  /** Path that people come to after that; also registered, as post-logout redirect URI. */
  String signedOut();

  /** Where the names of roles stand in the ID token. */
  String roles();

  /**
   * How long somebody who does nothing stays signed in, at most as long as the identity provider
   * refreshes tokens.
   */
  @WithDefault("PT30M")
  Duration idle();

  /** True where people come by TLS, wherever it ends. */
  default boolean tls() {
    return "https".equals(base().getScheme());
  }
}
