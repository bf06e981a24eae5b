package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read only: every write is a statement, see {@link Outbox} and {@link NoticeClaims}. */
@Entity
@Immutable
@Table(name = "notice")
class NoticeEntity {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  NoticeKind kind;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "environment_id")
  String environmentId;

  @Column(name = "portal_id")
  String portalId;

  @Column(name = "key_id")
  UUID keyId;

  Long step;

  @Column(name = "renewal_id")
  UUID renewalId;

  int occasion;

  String recipient;

  String language;

  @Column(name = "subscription_id")
  UUID subscriptionId;

  @Enumerated(EnumType.STRING)
  NoticeState state;

  int attempts;

  String reason;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "correlation_id")
  String correlationId;

  Notice toNotice() {
    var to =
        new Recipient(
            channel,
            recipient,
            Language.of(language).orElseThrow(),
            Optional.ofNullable(subscriptionId));
    var progress =
        new Notice.Progress(
            state,
            attempts,
            Optional.ofNullable(reason),
            createdAt,
            dueAt,
            Optional.ofNullable(endedAt),
            Optional.ofNullable(correlationId));
    return new Notice(id, kind, subject(), to, progress);
  }

  private NoticeSubject subject() {
    return new NoticeSubject(
        new EnvironmentId(environmentId),
        Optional.ofNullable(portalId).map(PortalId::new),
        Optional.ofNullable(keyId).map(KeyId::new),
        Optional.ofNullable(step).map(Duration::ofSeconds),
        Optional.ofNullable(renewalId).map(RenewalId::new),
        occasion);
  }
}
