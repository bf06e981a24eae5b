package io.keyturn.admin.webhook;

/** Whether a webhook is told anything. */
public enum WebhookState {
  ACTIVE,
  /** Nothing new is owed to it, and what is owed is dropped. */
  PAUSED
}
