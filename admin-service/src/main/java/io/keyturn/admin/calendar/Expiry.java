package io.keyturn.admin.calendar;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import java.time.Instant;
import java.util.Optional;

/**
 * When a portal's ACTIVE key expires, and when it will be renewed.
 *
 * @param since when the key became ACTIVE, and thus when this became known
 * @param planned only what lies ahead
 */
record Expiry(
    KeyId key,
    PortalId portal,
    String name,
    Instant since,
    Instant expiration,
    Optional<Instant> planned) {}
