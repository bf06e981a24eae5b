/**
 * How long to wait after a failure.
 *
 * <p>Enter at {@link io.keyturn.portal.retry.Backoff}. What is tried again does not belong here.
 */
package io.keyturn.portal.retry;
