package io.keyturn.admin.renewal;

import java.time.Instant;
import java.util.Optional;

/** When a step of a renewal first began, and when it was done. */
public record StepTimes(StepName step, Instant startedAt, Optional<Instant> finishedAt) {}
