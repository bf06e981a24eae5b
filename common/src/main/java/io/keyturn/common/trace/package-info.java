/**
 * Traces across services (W3C Trace Context, OTLP), off unless an address for them is set. Begin
 * with {@link io.keyturn.common.trace.Traces}. Correlation ids, which are always on, are {@code
 * common.problem}'s.
 */
package io.keyturn.common.trace;
