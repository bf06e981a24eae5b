package io.keyturn.admin.subscription;

import java.time.Instant;
import java.util.Optional;

/**
 * How a subscription came to be as it is. Immutable; each change is a new one, and only the legal
 * ones can be made: to others it says {@link IllegalStateException}.
 *
 * @param createdBy who added it last
 * @param asked when its owner was last asked to confirm, or it was added
 * @param confirmed when its owner agreed, or it was added where no consent is asked for
 * @param unsubscribed when its owner wanted no more mail, and has not agreed since
 */
public record Standing(
    SubscriptionState state,
    String createdBy,
    Instant created,
    Instant asked,
    Optional<Instant> confirmed,
    Optional<Instant> unsubscribed) {

  /** A new one: its owner is to be asked. */
  static Standing pending(String by, Instant now) {
    return new Standing(
        SubscriptionState.PENDING, by, now, now, Optional.empty(), Optional.empty());
  }

  /** Its owner is asked, for the first time after having unsubscribed or once more. */
  Standing asked(Instant now) {
    var next = state == SubscriptionState.PENDING ? this : to(SubscriptionState.PENDING);
    return new Standing(next.state, createdBy, created, now, confirmed, unsubscribed);
  }

  /** Somebody else has added it. */
  Standing by(String name) {
    return new Standing(state, name, created, asked, confirmed, unsubscribed);
  }

  /** Its owner agrees, whatever was said before. */
  Standing confirmed(Instant now) {
    from(SubscriptionState.PENDING);
    return new Standing(
        SubscriptionState.ACTIVE, createdBy, created, asked, Optional.of(now), Optional.empty());
  }

  /** Its owner wants no more mail. */
  Standing unsubscribed(Instant now) {
    var next = to(SubscriptionState.UNSUBSCRIBED);
    return new Standing(next.state, createdBy, created, asked, confirmed, Optional.of(now));
  }

  /** Its owner was asked in vain after having unsubscribed, which thus stands. */
  Standing declined() {
    from(SubscriptionState.PENDING);
    return to(SubscriptionState.UNSUBSCRIBED);
  }

  Standing paused() {
    return to(SubscriptionState.PAUSED);
  }

  Standing resumed() {
    from(SubscriptionState.PAUSED);
    return to(SubscriptionState.ACTIVE);
  }

  private Standing to(SubscriptionState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("a subscription that is " + state + " cannot be " + next);
    }
    return new Standing(next, createdBy, created, asked, confirmed, unsubscribed);
  }

  private void from(SubscriptionState expected) {
    if (state != expected) {
      throw new IllegalStateException("a subscription that is " + state + " is not " + expected);
    }
  }
}
