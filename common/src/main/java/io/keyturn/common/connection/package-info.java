/**
 * How a portal reaches its environment: assertion, token, call. Both services use it: the portal to
 * stay connected, admin-service to prove a new key before it is activated.
 *
 * <p>Enter at {@link io.keyturn.common.connection.TokenEndpoint}. When to connect, and what to do
 * when it fails, does not belong here.
 */
package io.keyturn.common.connection;
