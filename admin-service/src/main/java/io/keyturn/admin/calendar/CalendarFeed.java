package io.keyturn.admin.calendar;

import io.keyturn.common.portal.EnvironmentId;
import java.time.Instant;
import java.util.UUID;

/** The right to read an environment's calendar without signing in, until it is revoked. */
record CalendarFeed(
    UUID id, EnvironmentId environment, String name, String createdBy, Instant createdAt) {}
