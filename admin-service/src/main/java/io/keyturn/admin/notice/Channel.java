package io.keyturn.admin.notice;

/** The ways in which a notice reaches its recipient. */
public enum Channel {
  MAIL,
  WEBHOOK
}
