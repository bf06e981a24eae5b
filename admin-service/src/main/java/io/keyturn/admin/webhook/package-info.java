/**
 * Webhooks: tells other systems what mails tell people, as signed CloudEvents over HTTPS.
 *
 * <p>Enter at {@link io.keyturn.admin.webhook.WebhookResource} and at {@link
 * io.keyturn.admin.webhook.WebhookDelivery}. What is owed and when it is tried again is decided by
 * {@code notice}.
 */
package io.keyturn.admin.webhook;
