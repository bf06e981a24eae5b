package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.SealedPrivateKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "authentication_key")
class AuthenticationKeyEntity {
  @Id UUID id;

  @Column(name = "portal_id")
  String portalId;

  @Column(name = "renewal_id")
  UUID renewalId;

  String kid;

  @Enumerated(EnumType.STRING)
  KeyState state;

  byte[] certificate;

  @Column(name = "not_before")
  Instant notBefore;

  @Column(name = "not_after")
  Instant notAfter;

  @Column(name = "sealed_private_key")
  byte[] sealedPrivateKey;

  @Column(name = "sealed_with")
  Integer sealedWith;

  @Column(name = "superseded_by")
  UUID supersededBy;

  boolean abandoned;

  boolean leaving;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "activated_at")
  Instant activatedAt;

  @Column(name = "retiring_since")
  Instant retiringSince;

  @Column(name = "retired_at")
  Instant retiredAt;

  static AuthenticationKeyEntity of(AuthenticationKey key, SealedPrivateKey sealed) {
    var row = new AuthenticationKeyEntity();
    row.id = key.id().value();
    row.portalId = key.portal().value();
    row.renewalId = key.history().renewal().map(RenewalId::value).orElse(null);
    row.kid = key.kid();
    row.state = key.state();
    row.certificate = key.certificate().der();
    row.notBefore = key.certificate().notBefore();
    row.notAfter = key.certificate().notAfter();
    row.sealedPrivateKey = sealed.bytes();
    row.sealedWith = sealed.version();
    row.createdAt = key.history().createdAt();
    return row;
  }

  /** Goes to the next state, if that is legal, and notes when. */
  void to(KeyState target, Instant now) {
    state = state.to(target);
    switch (target) {
      case STAGED -> throw new IllegalStateException("a key is only born STAGED");
      case ACTIVE -> {
        activatedAt = now;
        retiringSince = null;
      }
      case RETIRING -> retiringSince = now;
      case RETIRED -> {
        retiredAt = now;
        sealedPrivateKey = null;
        sealedWith = null;
      }
    }
  }

  Optional<SealedPrivateKey> sealed() {
    return Optional.ofNullable(sealedPrivateKey)
        .map(bytes -> new SealedPrivateKey(sealedWith, bytes));
  }

  AuthenticationKey toKey() {
    return new AuthenticationKey(
        new KeyId(id),
        new PortalId(portalId),
        KeyCertificate.ofDer(certificate),
        state,
        new KeyHistory(
            createdAt,
            Optional.ofNullable(activatedAt),
            Optional.ofNullable(retiringSince),
            Optional.ofNullable(retiredAt),
            Optional.ofNullable(renewalId).map(RenewalId::new),
            leaving));
  }
}
