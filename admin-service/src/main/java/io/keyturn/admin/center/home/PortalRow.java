package io.keyturn.admin.center.home;

import io.keyturn.admin.center.Standing;
import java.time.Instant;

/**
 * A portal in the list.
 *
 * @param expiresAt of its ACTIVE key, null where there is none
 */
public record PortalRow(
    String id, String name, String environment, Instant expiresAt, Standing standing) {}
