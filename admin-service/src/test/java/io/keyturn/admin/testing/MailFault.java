package io.keyturn.admin.testing;

/** What can go wrong between Keyturn and a mail server. */
public enum MailFault {
  NONE,
  /** Connections are closed as soon as they are made. */
  DOWN,
  /** Connections are taken and never answered. */
  SILENT,
  /** Greets with 421 and closes. */
  BUSY,
  /** Takes the mail and closes before it says so. */
  DROPS_AFTER_THE_DOT
}
