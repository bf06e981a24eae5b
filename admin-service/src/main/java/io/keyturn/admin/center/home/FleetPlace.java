package io.keyturn.admin.center.home;

import io.keyturn.admin.web.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A portal's place in the list.
 *
 * @param expiresAt null behind all portals with a key
 */
record FleetPlace(Instant expiresAt, String portal) {
  /** Before all others. */
  static final FleetPlace START = new FleetPlace(Instant.EPOCH, "");

  /** Behind all portals with a key, before those without one. */
  static final FleetPlace KEYLESS = new FleetPlace(null, "");

  private static final Pattern FORM = Pattern.compile("(-|[0-9]{1,18})-([a-z0-9-]{3,40})");

  static FleetPlace of(PortalRow row) {
    return new FleetPlace(row.expiresAt(), row.id());
  }

  boolean keyless() {
    return expiresAt == null;
  }

  /** As the id in a cursor. */
  String id() {
    var micros = keyless() ? "-" : "" + ChronoUnit.MICROS.between(Instant.EPOCH, expiresAt);
    return micros + "-" + portal;
  }

  /**
   * Reads what {@link #id} wrote.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it was not
   */
  static FleetPlace read(String id) {
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw Cursor.malformed();
    }
    var expiresAt =
        parts.group(1).equals("-")
            ? null
            : Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
    return new FleetPlace(expiresAt, parts.group(2));
  }
}
