package io.keyturn.admin.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * A bulk renewal without its portals.
 *
 * @param open portals that are WAITING or RUNNING
 */
public record BulkSummary(
    UUID id,
    String requestedBy,
    String environment,
    Instant expiringBefore,
    Instant createdAt,
    long portals,
    long open,
    long failed) {}
