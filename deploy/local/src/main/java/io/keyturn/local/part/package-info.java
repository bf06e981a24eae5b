/**
 * The parts of the stack, each behind {@link io.keyturn.local.part.Part}, and the loop that keeps
 * one running.
 *
 * <p>Entry points: {@link io.keyturn.local.part.Part} for what a part is, {@link
 * io.keyturn.local.part.SupervisedPart} for its life. Which parts there are, and in which order
 * they start, is decided in {@code io.keyturn.local.stack}.
 */
package io.keyturn.local.part;
