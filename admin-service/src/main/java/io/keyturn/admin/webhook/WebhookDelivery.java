package io.keyturn.admin.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Delivery;
import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.DeliveryOutcome.Needless;
import io.keyturn.admin.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Delivers notices to webhooks, signed as the Standard Webhooks specification says. What is sent
 * twice has the same {@code webhook-id}, which is that of the event.
 */
@ApplicationScoped
class WebhookDelivery implements Delivery {
  private final WebhookStore webhooks;
  private final WebhookEvents events;
  private final WebhookClient client;
  private final ObjectMapper json;
  private final Clock clock;

  WebhookDelivery(
      WebhookStore webhooks,
      WebhookEvents events,
      WebhookClient client,
      ObjectMapper json,
      Clock clock) {
    this.webhooks = webhooks;
    this.events = events;
    this.client = client;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public DeliveryOutcome deliver(Notice notice) {
    var id = UUID.fromString(notice.recipient().name());
    var webhook = webhooks.find(id).filter(found -> found.state() == WebhookState.ACTIVE);
    var secret = webhook.flatMap(found -> webhooks.secret(id));
    var event = secret.isEmpty() ? Optional.<CloudEvent>empty() : events.of(notice);
    if (event.isEmpty()) {
      return new Needless();
    }
    return client.post(webhook.orElseThrow().url(), signed(event.get(), secret.orElseThrow()));
  }

  private Message signed(CloudEvent event, WebhookSecret secret) {
    byte[] body;
    try {
      body = json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can be written", e);
    }
    long now = clock.instant().getEpochSecond();
    var id = event.id().toString();
    return new Message(
        Map.of(
            "Content-Type",
            "application/cloudevents+json; charset=utf-8",
            "User-Agent",
            "Keyturn",
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(now),
            "webhook-signature",
            secret.sign(id, now, body)),
        body);
  }
}
