package io.keyturn.admin.notice;

/**
 * A notice before it is written.
 *
 * @param state DUE, or SUPERSEDED for a step that passed without a notice
 */
public record Owed(NoticeKind kind, NoticeSubject subject, Recipient recipient, NoticeState state) {

  /** Something to be sent. */
  public static Owed due(NoticeKind kind, NoticeSubject subject, Recipient recipient) {
    return new Owed(kind, subject, recipient, NoticeState.DUE);
  }

  /** A step of the expiry ladder that passed without a notice; a newer one is owed. */
  public static Owed superseded(NoticeSubject subject, Recipient recipient) {
    return new Owed(NoticeKind.EXPIRY, subject, recipient, NoticeState.SUPERSEDED);
  }
}
