package io.keyturn.admin.center.policy;

import io.keyturn.admin.automatic.PolicyView.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;

/**
 * A weekly window as it stands in the form.
 *
 * @param length minutes; else an ISO 8601 duration, as the API may have set it
 */
public record WindowRow(String day, String from, String length) {
  static final WindowRow EMPTY = new WindowRow("", "", "");

  static WindowRow of(Window window) {
    return new WindowRow(window.day().name(), window.from(), minutes(window.length()));
  }

  boolean empty() {
    return day.isBlank() && from.isBlank() && length.isBlank();
  }

  /** What was not filled in, or is no day, is null. */
  Window toWindow() {
    var named =
        Arrays.stream(DayOfWeek.values())
            .filter(known -> known.name().equals(day))
            .findFirst()
            .orElse(null);
    return new Window(named, from.isBlank() ? null : from.strip(), duration());
  }

  private String duration() {
    if (length.isBlank()) {
      return null;
    }
    var given = length.strip();
    return given.matches("[0-9]{1,6}")
        ? Duration.ofMinutes(Integer.parseInt(given)).toString()
        : given;
  }

  private static String minutes(String length) {
    var duration = Duration.parse(length);
    return duration.equals(Duration.ofMinutes(duration.toMinutes()))
        ? Long.toString(duration.toMinutes())
        : length;
  }
}
