package io.keyturn.admin.center;

import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.expiry.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What every page needs: who reads it, in which language, and how it tells times.
 *
 * @param user null on pages for everybody
 * @param seesAll the reader may see every portal there is
 * @param path where the reader is, to come back to
 */
public record Frame(
    Language language, String user, boolean seesAll, String path, Instant now, ExpiryText text) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static Frame of(Language language, String user, boolean seesAll, String path, Instant now) {
    return new Frame(language, user, seesAll, path, now, new ExpiryText(language));
  }

  /** Such as {@code 5 Aug 2027, 06:24 UTC}; a dash where there is none. */
  public String date(Instant instant) {
    return instant == null ? "–" : text.date(instant);
  }

  /** Of the day, such as {@code 06:24:05 UTC}. */
  public String time(Instant instant) {
    return TIME.format(instant);
  }

  /** Such as {@code in 7 days}. */
  public String left(Instant expiration) {
    return text.left(expiration, now);
  }

  public Severity severity(Instant expiration) {
    return Severity.of(expiration, now);
  }

  /** True where the reader is in this part of the center. */
  public boolean in(String part) {
    return path.equals(part) || path.startsWith(part + "/");
  }
}
