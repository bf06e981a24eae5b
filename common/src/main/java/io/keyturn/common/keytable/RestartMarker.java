package io.keyturn.common.keytable;

import java.time.Instant;
import java.util.UUID;

/**
 * The last restart asked for.
 *
 * @param marker names the restart; a renewal uses its own id
 * @param requestedAt database time; who started later has obeyed it
 */
public record RestartMarker(UUID marker, Instant requestedAt) {}
