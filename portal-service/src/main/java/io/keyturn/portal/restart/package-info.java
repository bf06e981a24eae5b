/**
 * The restart of this process on request: {@code /_services/internal/restart}.
 *
 * <p>Enter at {@link io.keyturn.portal.restart.RestartResource}. Starting again is the supervisor's
 * work.
 */
package io.keyturn.portal.restart;
