package io.keyturn.admin.automatic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

/**
 * A span of time that comes back every week, in local time. Where the clocks skip its beginning, it
 * begins as much later; where they repeat it, it begins the first time.
 *
 * @param length more than nothing, at most a day
 */
public record MaintenanceWindow(DayOfWeek day, LocalTime from, Duration length) {
  /** Shorter windows could be missed between two looks at the clock. */
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofDays(1);

  public MaintenanceWindow {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("windows: a window lasts from PT15M to PT24H");
    }
  }

  /** Half-open: the begin belongs to the window, the end does not. */
  boolean contains(ZonedDateTime time) {
    var begin = latestBegin(time);
    return time.toInstant().isBefore(begin.toInstant().plus(length));
  }

  /** The first begin at or after the given time. */
  ZonedDateTime nextBegin(ZonedDateTime time) {
    var begin = begin(time, TemporalAdjusters.nextOrSame(day));
    return begin.isBefore(time) ? begin(time, TemporalAdjusters.next(day)) : begin;
  }

  private ZonedDateTime latestBegin(ZonedDateTime time) {
    var begin = begin(time, TemporalAdjusters.previousOrSame(day));
    return begin.isAfter(time) ? begin(time, TemporalAdjusters.previous(day)) : begin;
  }

  private ZonedDateTime begin(ZonedDateTime time, TemporalAdjuster toDay) {
    return time.with(toDay).with(from).withEarlierOffsetAtOverlap();
  }
}
