package io.keyturn.admin.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "audit_event")
class AuditEventEntity {
  @Id long seq;

  Instant at;
  String actor;

  @Enumerated(EnumType.STRING)
  AuditAction action;

  String portal;

  @Enumerated(EnumType.STRING)
  AuditOutcome outcome;

  String detail;

  @Column(name = "correlation_id")
  String correlationId;

  String hash;

  static AuditEventEntity of(AuditEvent event) {
    var row = new AuditEventEntity();
    row.seq = event.seq();
    row.at = event.at();
    row.actor = event.entry().actor();
    row.action = event.entry().action();
    row.portal = event.entry().portal().isEmpty() ? null : event.entry().portal();
    row.outcome = event.entry().outcome();
    row.detail = event.entry().detail();
    row.correlationId = event.entry().correlationId();
    row.hash = event.hash();
    return row;
  }

  AuditEvent toEvent() {
    var entry =
        new AuditEntry(actor, action, portal == null ? "" : portal, outcome, detail, correlationId);
    return new AuditEvent(seq, at, entry, hash);
  }
}
