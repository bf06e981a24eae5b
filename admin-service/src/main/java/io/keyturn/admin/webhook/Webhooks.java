package io.keyturn.admin.webhook;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.due.FreshLook;
import io.keyturn.admin.notice.outbox.Outbox;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;

/** Changes webhooks, with what follows from it: an audit event, and that it is told what is due. */
@ApplicationScoped
@Transactional
class Webhooks {
  private final WebhookStore store;
  private final FreshLook freshLook;
  private final Outbox outbox;
  private final CallerAudit audit;

  Webhooks(WebhookStore store, FreshLook freshLook, Outbox outbox, CallerAudit audit) {
    this.store = store;
    this.freshLook = freshLook;
    this.outbox = outbox;
    this.audit = audit;
  }

  Webhook add(EnvironmentId environment, URI url, String createdBy, WebhookSecret secret) {
    var webhook = store.add(environment, url, createdBy, secret);
    freshLook.at(environment, Optional.empty());
    // Paths and queries of such addresses are often secrets themselves.
    note(webhook, "made for " + url.getHost());
    return webhook;
  }

  void turn(Webhook webhook, WebhookState state) {
    store.state(webhook.id(), state);
    if (state == WebhookState.ACTIVE) {
      freshLook.at(webhook.environment(), Optional.empty());
    }
    note(webhook, state.name());
  }

  WebhookSecret rotateSecret(Webhook webhook) {
    var secret = WebhookSecret.fresh();
    store.secret(webhook.id(), secret);
    note(webhook, "secret rotated");
    return secret;
  }

  void remove(Webhook webhook) {
    store.remove(webhook.id());
    note(webhook, "removed");
  }

  /** Owes it a test message. */
  void test(Webhook webhook) {
    outbox.add(
        NoticeKind.TEST,
        NoticeSubject.of(webhook.environment()),
        WebhookRecipients.recipient(webhook.id()));
    note(webhook, "test message asked for");
  }

  private void note(Webhook webhook, String what) {
    audit.note(
        AuditAction.WEBHOOK_CHANGED,
        "environment " + webhook.environment() + ": webhook " + webhook.id() + " " + what);
  }
}
