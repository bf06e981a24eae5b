package io.keyturn.portal.visitor;

import io.keyturn.common.visitor.VisitorClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request for a token that the portal may grant, whoever the visitor is.
 *
 * @param client nothing where none was named: such a token is meant for nobody in particular
 */
record TokenRequest(
    Optional<VisitorClient> client,
    Optional<String> redirectUri,
    Optional<String> state,
    Optional<String> nonce) {
  /** Of a token for no client in particular. */
  static final Duration LIFETIME = Duration.ofMinutes(15);

  /**
   * Printable ASCII, so that it may stand in a header; blanks only where a header keeps them (RFC
   * 9110 §5.5).
   */
  private static final Pattern SHORT = Pattern.compile("[!-~](?:[ -~]{0,18}[!-~])?");

  /**
   * Understands what was sent.
   *
   * @param clients those of the portal
   * @throws TokenRefusedException where it is not allowed
   */
  static TokenRequest of(Parameters sent, List<VisitorClient> clients) {
    var client = sent.one(Parameters.CLIENT_ID).map(id -> registered(id, clients));
    var redirectUri = sent.one(Parameters.REDIRECT_URI);
    if (!redirectUri.map(uri -> takes(client, uri)).orElse(true)) {
      throw new TokenRefusedException(TokenError.REDIRECT_URI);
    }
    if (!sent.one(Parameters.RESPONSE_TYPE).map("token"::equals).orElse(true)) {
      throw new TokenRefusedException(TokenError.RESPONSE_TYPE);
    }
    return new TokenRequest(
        client,
        redirectUri,
        shortText(sent, Parameters.STATE, TokenError.STATE),
        shortText(sent, Parameters.NONCE, TokenError.NONCE));
  }

  /**
   * The same where the token is sent on to a page, which must be registered then.
   *
   * @throws TokenRefusedException where it is not allowed
   */
  static TokenRequest sentOn(Parameters sent, List<VisitorClient> clients) {
    if (sent.one(Parameters.CLIENT_ID).isEmpty()) {
      throw new TokenRefusedException(TokenError.CLIENT_UNKNOWN);
    }
    var request = of(sent, clients);
    if (request.redirectUri().isEmpty()) {
      throw new TokenRefusedException(TokenError.REDIRECT_URI);
    }
    return request;
  }

  Duration lifetime() {
    return client.map(VisitorClient::lifetime).orElse(LIFETIME);
  }

  private static VisitorClient registered(String id, List<VisitorClient> clients) {
    return clients.stream()
        .filter(client -> client.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new TokenRefusedException(TokenError.CLIENT_UNKNOWN));
  }

  /** Character by character (RFC 9700 §2.1): nothing is normalised, so nothing is mistaken. */
  private static boolean takes(Optional<VisitorClient> client, String redirectUri) {
    return client.filter(it -> it.redirectUris().contains(redirectUri)).isPresent();
  }

  private static Optional<String> shortText(Parameters sent, String name, TokenError error) {
    var value = sent.one(name);
    if (!value.map(text -> SHORT.matcher(text).matches()).orElse(true)) {
      throw new TokenRefusedException(error);
    }
    return value;
  }
}
