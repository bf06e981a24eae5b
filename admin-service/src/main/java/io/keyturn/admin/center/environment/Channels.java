package io.keyturn.admin.center.environment;

import io.keyturn.admin.calendar.CalendarFeedResource;
import io.keyturn.admin.subscription.SubscriptionResource;
import io.keyturn.admin.webhook.WebhookResource;
import jakarta.enterprise.context.ApplicationScoped;

/** The ways in which people and systems are told, as the API has them. */
@ApplicationScoped
class Channels {
  private final SubscriptionResource subscriptions;
  private final CalendarFeedResource feeds;
  private final WebhookResource webhooks;

  Channels(
      SubscriptionResource subscriptions, CalendarFeedResource feeds, WebhookResource webhooks) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.webhooks = webhooks;
  }

  SubscriptionResource subscriptions() {
    return subscriptions;
  }

  CalendarFeedResource feeds() {
    return feeds;
  }

  WebhookResource webhooks() {
    return webhooks;
  }
}
