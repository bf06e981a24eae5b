package io.keyturn.common.expiry;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for an instant and for the time until then, in one language. Dates are in UTC. */
public final class ExpiryText {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter date;

  public ExpiryText(Language language) {
    locale = language.locale();
    // Else a machine's own language would come before English.
    var plain = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    words = ResourceBundle.getBundle("io.keyturn.common.expiry.expiry", locale, plain);
    date = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", locale).withZone(ZoneOffset.UTC);
  }

  /** Such as {@code 5 Aug 2027, 06:24 UTC}. */
  public String date(Instant instant) {
    return date.format(instant);
  }

  /**
   * Such as {@code in 7 days} or {@code 3 hours ago}. What is left is rounded up and what has gone
   * by is rounded down: a mail about the seventh day that is a second late still says seven.
   */
  public String left(Instant expiration, Instant now) {
    var left = Duration.between(now, expiration);
    if (left.isNegative() || left.isZero()) {
      return ago(left.negated());
    }
    if (up(left, HOUR) >= 24) {
      return words("in.days", up(left, DAY));
    }
    return left.compareTo(HOUR) > 0
        ? words("in.hours", up(left, HOUR))
        : words("in.minutes", up(left, MINUTE));
  }

  private String ago(Duration gone) {
    if (gone.compareTo(DAY) >= 0) {
      return words("ago.days", gone.dividedBy(DAY));
    }
    return gone.compareTo(HOUR) >= 0
        ? words("ago.hours", gone.dividedBy(HOUR))
        : words("ago.minutes", gone.dividedBy(MINUTE));
  }

  private String words(String key, long amount) {
    return new MessageFormat(words.getString(key), locale).format(new Object[] {amount});
  }

  private static long up(Duration left, Duration unit) {
    return left.plus(unit).minusNanos(1).dividedBy(unit);
  }
}
