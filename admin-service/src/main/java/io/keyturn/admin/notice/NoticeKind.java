package io.keyturn.admin.notice;

/** What a notice is about. */
public enum NoticeKind {
  /** A step of the expiry ladder of a portal's ACTIVE key. */
  EXPIRY,
  RENEWAL_SUCCEEDED,
  RENEWAL_FAILED,
  RENEWAL_ROLLED_BACK,
  /** The next key, for those who pin it by hand: before it is used. */
  NEW_KEY,
  /** Asks the owner of an address whether the subscription is wanted. */
  CONFIRMATION,
  /** Shows that messages arrive. */
  TEST
}
