package io.keyturn.common.runtime;

import com.nimbusds.jose.JWSAlgorithm;
import io.keyturn.common.connection.IdentityProvider;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The identity provider that portals prove themselves to. */
@ConfigMapping(prefix = "keyturn.identity-provider")
public interface IdentityProviderConfig {
  /** Issuer of tokens (RFC 8414 §2), compared letter by letter. */
  @WithDefault("http://localhost:8180/realms/keyturn")
  URI issuer();

  /** Token endpoint; without it the one that Keycloak has below the issuer. */
  Optional<URI> tokenEndpoint();

  /** The {@code aud} of client assertions; without it the issuer. */
  Optional<String> assertionAudience();

  /** Signature of client assertions: PS256 or RS256. */
  @WithDefault("PS256")
  String assertionAlgorithm();

  /**
   * Whether client assertions name their key by {@code kid}. Keycloak needs it; Entra ID goes by
   * {@code x5t#S256}, which is always there, and knows nothing of our kids.
   */
  @WithDefault("true")
  boolean assertionKid();

  /** How long to wait for a connection and for an answer, each. */
  @WithDefault("PT5S")
  Duration timeout();

  /** These settings as a plain fact. */
  default IdentityProvider provider() {
    return new IdentityProvider(
        tokenEndpoint().orElse(URI.create(issuer() + "/protocol/openid-connect/token")),
        assertionAudience().orElse(issuer().toString()),
        JWSAlgorithm.parse(assertionAlgorithm()),
        assertionKid());
  }
}
