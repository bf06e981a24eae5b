package io.keyturn.admin.warning;

import io.keyturn.admin.web.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A warning's place in the list: soonest first, portals with the same expiration by id. */
record Place(Instant expiresAt, String portal) {
  /** Before all others. */
  static final Place START = new Place(Instant.EPOCH, "");

  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([a-z0-9-]{3,40})");

  /** As the id in a cursor. */
  String id() {
    return TimeUnit.SECONDS.toMicros(expiresAt.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(expiresAt.getNano())
        + "-"
        + portal;
  }

  /**
   * Reads what {@link #id} wrote.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it was not
   */
  static Place of(String id) {
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw Cursor.malformed();
    }
    var expiresAt = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
    return new Place(expiresAt, parts.group(2));
  }
}
