package io.keyturn.admin.renewal.step;

import io.keyturn.common.key.RenewalId;
import java.time.Duration;

/** Mails with the new key to those who have the old one pasted by hand. Reads only. */
@FunctionalInterface
public interface PinnedMails {
  /**
   * How many are still to leave.
   *
   * @param within only those that were owed at most so long ago; others are not worth waiting for
   */
  int underWay(RenewalId renewal, Duration within);
}
