package io.keyturn.admin.metrics;

import java.time.Instant;

/** From when to when a portal's ACTIVE key is in use. */
record Validity(String portal, String environment, Instant renewed, Instant expiration) {}
