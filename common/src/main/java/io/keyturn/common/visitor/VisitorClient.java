package io.keyturn.common.visitor;

import java.time.Duration;
import java.util.List;

/**
 * A product that takes tokens of a portal's signed-in visitors.
 *
 * @param redirectUris where a token may be sent, compared character by character (RFC 9700 §2.1)
 * @param origins pages whose scripts may ask for a token, as a browser's {@code Origin} says them
 * @param claims claims of the identity provider that its tokens hold besides the usual ones
 * @param lifetime of its tokens
 */
public record VisitorClient(
    VisitorClientId id,
    String name,
    List<String> redirectUris,
    List<String> origins,
    List<String> claims,
    Duration lifetime) {
  /** Claims of the identity provider that tokens for every client hold, where it tells them. */
  public static final List<String> USUAL_CLAIMS =
      List.of("preferred_username", "given_name", "family_name", "email", "phone_number");

  public VisitorClient {
    redirectUris = List.copyOf(redirectUris);
    origins = List.copyOf(origins);
    claims = List.copyOf(claims);
  }
}
