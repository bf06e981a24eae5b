package io.keyturn.portal.about;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a cache that was to be cleared. */
enum Clearing {
  /** Everything was read anew. */
  DONE,
  /** The database does not answer; what was read before is still served. */
  KEPT;

  /** As it stands in the page's address. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Clearing> of(String value) {
    return Arrays.stream(values()).filter(it -> it.value().equals(value)).findFirst();
  }
}
