package io.keyturn.admin.warning;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.time.Instant;
import java.util.Optional;

/**
 * A portal whose ACTIVE key expires soon or has expired.
 *
 * @param renewal the one that is under way
 * @param blockedNotices messages about the portal that could not be delivered
 */
record Warning(
    PortalId portal,
    String name,
    EnvironmentId environment,
    Instant expiresAt,
    Optional<RenewalId> renewal,
    long blockedNotices) {

  Place place() {
    return new Place(expiresAt, portal.value());
  }
}
