package io.keyturn.admin.center.notice;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.notice.api.NoticeView;
import java.time.Duration;

/**
 * A notice in the list.
 *
 * @param step such as {@code in 7 days} or {@code 1 day ago}: how the expiration lay to it; null
 *     where it is about no expiration, empty where it is the expiration itself
 * @param past whether the key had expired
 */
public record NoticeRow(NoticeView notice, String step, boolean past) {

  static NoticeRow of(NoticeView notice, Frame frame) {
    if (notice.step() == null) {
      return new NoticeRow(notice, null, false);
    }
    var step = Duration.parse(notice.step());
    boolean past = step.isZero() || step.isNegative();
    return new NoticeRow(notice, step.isZero() ? "" : frame.left(frame.now().plus(step)), past);
  }
}
