/**
 * The main job, done once from nothing to the end on a stack of its own, with one line for each
 * step.
 *
 * <p>Entry point: {@link io.keyturn.local.check.Check}. Steps look at the stack from outside,
 * through {@code io.keyturn.local.client}.
 */
package io.keyturn.local.check;
