package io.keyturn.admin.center.notice;

import io.keyturn.admin.notice.NoticeState;

/**
 * Whose notices are shown.
 *
 * @param name of the environment or the portal
 * @param path of its page
 * @param environment whose webhooks they go to
 * @param state the only one wanted; null for all
 */
public record NoticePlace(String name, String path, String environment, String state) {

  /** The address of the list. */
  public String list() {
    return path + "/notices";
  }

  /** The address of the page behind this one. */
  public String next(String cursor) {
    return list() + "?cursor=" + cursor + (state == null ? "" : "&state=" + state);
  }

  public NoticeState[] states() {
    return NoticeState.values();
  }
}
