package io.keyturn.common.connection;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;

/**
 * Where tokens come from and how a client assertion for that place must look.
 *
 * @param tokenEndpoint RFC 6749 §3.2
 * @param audience the one {@code aud} of the assertion (RFC 7523 §3)
 * @param algorithm signature of the assertion: PS256 or RS256
 * @param namesKid whether the assertion names its key by {@code kid} beside {@code x5t#S256}
 */
public record IdentityProvider(
    URI tokenEndpoint, String audience, JWSAlgorithm algorithm, boolean namesKid) {

  public IdentityProvider {
    if (!JWSAlgorithm.PS256.equals(algorithm) && !JWSAlgorithm.RS256.equals(algorithm)) {
      throw new IllegalArgumentException("a client assertion is signed with PS256 or RS256");
    }
  }

  /** One whose assertions name their key by {@code kid}, too. */
  public IdentityProvider(URI tokenEndpoint, String audience, JWSAlgorithm algorithm) {
    this(tokenEndpoint, audience, algorithm, true);
  }
}
