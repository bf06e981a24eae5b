package io.keyturn.admin.subscription;

import io.keyturn.common.portal.EnvironmentId;
import java.time.Instant;

/**
 * A subscription that somebody asks for.
 *
 * @param by who asks
 */
public record NewSubscription(
    EnvironmentId environment, MailAddress address, Wish wish, String by) {

  /** Where there is none of this address. */
  Subscription begin(Instant now) {
    return Subscription.pending(environment, address, wish, by, now);
  }

  /** Where its owner has unsubscribed: not without being asked. */
  Subscription beginAgain(Subscription old, Instant now) {
    return old.with(wish).with(old.standing().asked(now).by(by));
  }
}
