package io.keyturn.admin.renewal;

import java.time.Duration;

/**
 * The right to try one step of a renewal once.
 *
 * @param fence what the outcome must be committed under; a later claim has a higher one
 * @param inStep how long the renewal has been in its present step
 */
public record Claim(Renewal renewal, long fence, Duration inStep) {}
