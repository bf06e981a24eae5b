/**
 * Restart by asking each instance to exit, for whatever starts it again: a process supervisor,
 * systemd, a container with a restart policy.
 *
 * <p>Enter at {@link io.keyturn.admin.restart.http.HttpRestart}. Which instances there are is read
 * from the key table; starting them does not belong here.
 */
package io.keyturn.admin.restart.http;
