package io.keyturn.admin.center.bulk;

import io.keyturn.admin.bulk.BulkRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A bulk renewal as it was typed. */
public record BulkWish(String environment, String before, String concurrency) {
  static final BulkWish NOTHING = new BulkWish("", "", "");

  private static final int NONSENSE = 0;
  private static final int LAST_YEAR = 9999;

  /**
   * What it asks for.
   *
   * @throws DateTimeParseException where the date is none
   */
  BulkRequest toRequest() {
    return new BulkRequest(environment.isBlank() ? null : environment, instant(), number());
  }

  private Instant instant() {
    if (before.isBlank()) {
      return null;
    }
    var date = LocalDate.parse(before.strip());
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      throw new DateTimeParseException("no such year", before, 0);
    }
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private Integer number() {
    if (concurrency.isBlank()) {
      return null;
    }
    return concurrency.strip().matches("[0-9]{1,4}")
        ? Integer.valueOf(concurrency.strip())
        : NONSENSE;
  }
}
