package io.keyturn.admin.notice;

/** What became of one try to deliver a notice. */
public sealed interface DeliveryOutcome {

  /** The other side has taken it. */
  record Sent() implements DeliveryOutcome {}

  /** It is not true any more, or nobody wants it any more. */
  record Needless() implements DeliveryOutcome {}

  /** Another try may succeed. */
  record Later(String reason) implements DeliveryOutcome {}

  /** No other try will succeed until somebody does something. */
  record Refused(String reason) implements DeliveryOutcome {}
}
