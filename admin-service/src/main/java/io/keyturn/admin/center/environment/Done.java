package io.keyturn.admin.center.environment;

import java.util.Arrays;

/** What the reader has just done. */
public enum Done {
  SUBSCRIBED,
  /** The owner of an address was asked. */
  ASKED,
  CHANGED,
  REMOVED,
  TESTED;

  /** Null for what is none. */
  static Done of(String name) {
    return Arrays.stream(values())
        .filter(done -> done.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
