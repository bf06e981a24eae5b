package io.keyturn.common.connection;

import java.time.Duration;
import java.time.Instant;

/** An access token (RFC 6750) and when it ends. Its text never shows in {@code toString()}. */
public record BearerToken(String value, Instant expiresAt) {

  /** True while the token is good for at least the given time. */
  public boolean lasts(Duration time, Instant now) {
    return now.plus(time).isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "BearerToken[expiresAt=" + expiresAt + "]";
  }
}
