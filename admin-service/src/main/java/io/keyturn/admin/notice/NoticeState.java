package io.keyturn.admin.notice;

/** Where a notice stands. */
public enum NoticeState {
  /** To be sent, now or after a pause. */
  DUE,
  /** The recipient's server has taken it. */
  SENT,
  /** Given up; somebody may send it again. */
  BLOCKED,
  /** A more urgent one took its place before it was sent. */
  SUPERSEDED,
  /** Not true any more: the key is no longer ACTIVE, or nobody wants it. */
  CANCELLED
}
