package io.keyturn.admin.renewal;

import java.util.Optional;

/**
 * How far a renewal is.
 *
 * @param attempts tries of the present step so far
 * @param failures how often the renewal has ended FAILED
 * @param finding what stands in the way at the moment, or ended it
 */
public record RenewalProgress(
    RenewalState state, StepName step, int attempts, int failures, Optional<Finding> finding) {}
