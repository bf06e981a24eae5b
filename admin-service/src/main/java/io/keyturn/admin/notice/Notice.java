package io.keyturn.admin.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A message owed to one recipient. */
public record Notice(
    UUID id, NoticeKind kind, NoticeSubject subject, Recipient recipient, Progress progress) {

  /**
   * How far it has come.
   *
   * @param reason why it waits or is BLOCKED
   * @param correlation of the request by which it is owed, if by one
   * @param due database time before which nobody sends it
   * @param ended when it was sent, superseded or cancelled
   */
  public record Progress(
      NoticeState state,
      int attempts,
      Optional<String> reason,
      Instant created,
      Instant due,
      Optional<Instant> ended,
      Optional<String> correlation) {}
}
