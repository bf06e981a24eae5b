package io.keyturn.admin.center.environment;

import io.keyturn.admin.calendar.CalendarFeedView;
import io.keyturn.admin.subscription.SubscriptionView;
import io.keyturn.admin.webhook.WebhookView;
import io.keyturn.common.portal.Environment;
import java.util.List;

/**
 * What an environment's page shows.
 *
 * @param webhooks none for readers who may not see them
 * @param blocked notices that were given up; 0 for readers who may not see them
 * @param wantedRoles those that would let the reader change something; null where nothing is
 *     wanting
 */
public record EnvironmentSheet(
    Environment environment,
    List<SubscriptionView> subscriptions,
    List<CalendarFeedView> feeds,
    List<WebhookView> webhooks,
    long blocked,
    String wantedRoles) {}
