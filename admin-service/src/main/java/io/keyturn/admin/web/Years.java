package io.keyturn.admin.web;

import java.time.Instant;

/** The years that a caller may name: those of four digits, which every database can hold. */
public final class Years {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Years() {}

  /** True within these years. */
  public static boolean usual(Instant instant) {
    return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
  }
}
