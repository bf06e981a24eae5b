package io.keyturn.admin.directory;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code Retry-After} in its form of seconds (RFC 9110 §10.2.3). */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** The pause asked for, at most an hour; nothing where there is none, or a date. */
  static Optional<Duration> of(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }
}
