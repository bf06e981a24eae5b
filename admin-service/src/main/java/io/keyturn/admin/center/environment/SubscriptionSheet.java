package io.keyturn.admin.center.environment;

import io.keyturn.admin.subscription.SubscriptionState;
import io.keyturn.admin.subscription.SubscriptionView;
import io.keyturn.common.portal.Environment;

/**
 * What a subscription's page shows.
 *
 * @param wantedRoles those that would let the reader change something; null where nothing is
 *     wanting
 */
public record SubscriptionSheet(
    Environment environment, SubscriptionView subscription, String wantedRoles) {
  /** Whether the reader may change it, as far as it can be changed at all. */
  public boolean changeable() {
    return wantedRoles == null && subscription.state() != SubscriptionState.UNSUBSCRIBED;
  }
}
