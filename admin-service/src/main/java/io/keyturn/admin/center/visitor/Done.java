package io.keyturn.admin.center.visitor;

import java.util.Arrays;

/** What the reader has just done. */
public enum Done {
  ADDED,
  CHANGED,
  REMOVED;

  /** Null for what is none. */
  static Done of(String name) {
    return Arrays.stream(values())
        .filter(done -> done.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
