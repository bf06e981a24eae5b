package io.keyturn.portal.visitor;

import java.time.Duration;
import java.util.Optional;

/** There is no token for this request. */
final class TokenRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TokenError error;
  private final transient Optional<Duration> retryAfter;

  TokenRefusedException(TokenError error) {
    this(error, Optional.empty());
  }

  /**
   * Refuses for now.
   *
   * @param retryAfter when it is worth asking again
   */
  TokenRefusedException(TokenError error, Optional<Duration> retryAfter) {
    super(error.id(), null, false, false);
    this.error = error;
    this.retryAfter = retryAfter;
  }

  TokenError error() {
    return error;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
