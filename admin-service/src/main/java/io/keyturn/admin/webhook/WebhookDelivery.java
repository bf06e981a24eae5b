package io.keyturn.admin.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Delivery;
import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.DeliveryOutcome.Needless;
import io.keyturn.admin.notice.Notice;
import io.keyturn.common.problem.CorrelationFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
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
    return client.post(
        webhook.orElseThrow().url(), signed(event.get(), secret.orElseThrow(), notice));
  }

  private Message signed(CloudEvent event, WebhookSecret secret, Notice notice) {
    byte[] body;
    try {
      body = json.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can be written", e);
    }
    long now = clock.instant().getEpochSecond();
    var id = event.id().toString();
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
    headers.put("User-Agent", "Keyturn");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now));
    headers.put("webhook-signature", secret.sign(id, now, body));
    notice
        .progress()
        .correlation()
        .ifPresent(correlation -> headers.put(CorrelationFilter.HEADER, correlation));
    return new Message(headers, body);
  }
}
