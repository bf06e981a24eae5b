/**
 * Measures, on the real parts: {@code ./keyturn bench}.
 *
 * <p>Enter at {@link io.keyturn.bench.Bench}. What must hold is asserted in tests, not here.
 */
package io.keyturn.bench;
