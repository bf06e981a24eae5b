package io.keyturn.admin.subscription;

/** Where a subscription stands. */
public enum SubscriptionState {
  /** Its owner has been asked and has not answered; nothing else is sent. */
  PENDING,
  ACTIVE,
  /** An administrator wants a rest. */
  PAUSED,
  /** Its owner wants no more mail. */
  UNSUBSCRIBED;

  /** Whether a subscription may go on to this state. */
  public boolean mayBecome(SubscriptionState next) {
    return switch (this) {
      case PENDING -> next == ACTIVE || next == UNSUBSCRIBED;
      case ACTIVE -> next == PAUSED || next == UNSUBSCRIBED;
      case PAUSED -> next == ACTIVE || next == UNSUBSCRIBED;
      case UNSUBSCRIBED -> next == PENDING;
    };
  }
}
