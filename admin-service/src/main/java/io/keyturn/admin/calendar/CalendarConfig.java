package io.keyturn.admin.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Calendars of expirations. */
@ConfigMapping(prefix = "keyturn.calendar")
public interface CalendarConfig {
  /**
   * How many portals of an environment a calendar holds, those whose keys expire soonest. Anybody
   * who knows its address may ask for it again and again, so it should not grow without end.
   */
  @WithDefault("1000")
  int portals();
}
