package io.keyturn.admin.webhook;

import io.keyturn.common.portal.EnvironmentId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** An address that is told about the portals of an environment. */
record Webhook(
    UUID id,
    EnvironmentId environment,
    URI url,
    WebhookState state,
    String createdBy,
    Instant createdAt) {

  /** What its secret is sealed for. */
  static String owner(UUID id) {
    return "webhook/" + id;
  }
}
