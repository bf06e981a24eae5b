/**
 * What can be known before a renewal starts.
 *
 * <p>Enter at {@link io.keyturn.admin.renewal.preflight.Preflight}. No check has a side effect.
 */
package io.keyturn.admin.renewal.preflight;
