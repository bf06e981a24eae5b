package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalProgress;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read only: every write is a statement under a fence, see {@link RenewalStore}. */
@Entity
@Immutable
@Table(name = "renewal")
class RenewalEntity {
  @Id UUID id;

  @Column(name = "portal_id")
  String portalId;

  @Enumerated(EnumType.STRING)
  RenewalState state;

  @Enumerated(EnumType.STRING)
  StepName step;

  @Enumerated(EnumType.STRING)
  RenewalReason reason;

  @Column(name = "requested_by")
  String requestedBy;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "correlation_id")
  String correlationId;

  String validity;

  @Column(name = "key_size")
  int keySize;

  int attempts;
  int failures;

  @Enumerated(EnumType.STRING)
  Reason code;

  String detail;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "finished_at")
  Instant finishedAt;

  Renewal toRenewal() {
    return new Renewal(
        new RenewalId(id),
        new PortalId(portalId),
        new RenewalOrder(
            reason,
            new KeyRequest(Period.parse(validity), keySize),
            requestedBy,
            Optional.ofNullable(idempotencyKey),
            correlationId),
        new RenewalProgress(
            state,
            step,
            attempts,
            failures,
            Optional.ofNullable(code).map(reasonCode -> new Finding(reasonCode, detail))),
        new Renewal.Times(createdAt, Optional.ofNullable(finishedAt)));
  }
}
