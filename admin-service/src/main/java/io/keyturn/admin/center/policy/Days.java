package io.keyturn.admin.center.policy;

import io.keyturn.admin.center.Frame;
import io.quarkus.qute.TemplateExtension;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;

/** The days of the week in the reader's language. */
@TemplateExtension
final class Days {
  private Days() {}

  static List<DayOfWeek> days(Frame frame) {
    return List.of(DayOfWeek.values());
  }

  static String day(Frame frame, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, frame.language().locale());
  }
}
