package io.keyturn.admin.audit;

import java.time.Instant;
import java.util.Optional;

/** Which audit events to list. */
public record AuditFilter(
    Optional<String> portal,
    Optional<String> actor,
    Optional<AuditAction> action,
    Optional<Instant> since) {}
