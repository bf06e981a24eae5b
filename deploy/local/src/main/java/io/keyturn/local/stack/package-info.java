/**
 * The stack as a whole: which parts there are, in which order they start, what they share, and how
 * others see it.
 *
 * <p>Entry point: {@link io.keyturn.local.stack.LocalStack}; commands and tests use nothing else to
 * start one. How a single part works belongs in {@code io.keyturn.local.part}.
 */
package io.keyturn.local.stack;
