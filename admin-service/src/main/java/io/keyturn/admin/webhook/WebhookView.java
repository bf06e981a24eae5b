package io.keyturn.admin.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as callers see it. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
    UUID id,
    @Schema(examples = "https://ops.example/keyturn") URI url,
    WebhookState state,
    String createdBy,
    Instant createdAt,
    @Schema(description = "Shown only when it is set; keep it", examples = "whsec_…")
        String secret) {

  static WebhookView of(Webhook webhook) {
    return with(webhook, null);
  }

  static WebhookView with(Webhook webhook, WebhookSecret secret) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.state(),
        webhook.createdBy(),
        webhook.createdAt(),
        secret == null ? null : secret.text());
  }

  @Override
  public String toString() {
    return "WebhookView[" + id + "]";
  }
}
