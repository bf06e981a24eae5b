package io.keyturn.common.expiry;

import java.time.Duration;
import java.time.Instant;

/** How pressing an expiration is: the same on every page and in the API. */
public enum Severity {
  /** More than 30 days are left. */
  NOTICE,
  /** At most 30 days are left. */
  WARNING,
  /** At most 7 days are left. */
  CRITICAL,
  /** The key is no longer valid. */
  EXPIRED;

  private static final Duration WARNING_FROM = Duration.ofDays(30);
  private static final Duration CRITICAL_FROM = Duration.ofDays(7);

  /** How pressing it is now; the instant of the expiration counts as expired. */
  public static Severity of(Instant expiration, Instant now) {
    if (!now.isBefore(expiration)) {
      return EXPIRED;
    }
    var left = Duration.between(now, expiration);
    if (left.compareTo(CRITICAL_FROM) <= 0) {
      return CRITICAL;
    }
    return left.compareTo(WARNING_FROM) <= 0 ? WARNING : NOTICE;
  }
}
