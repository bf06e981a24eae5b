/**
 * How this process ends.
 *
 * <p>Enter at {@link io.keyturn.portal.process.ProcessExit}. Why it ends is decided by the
 * features.
 */
package io.keyturn.portal.process;
