/**
 * The portal's connection to its environment: a token by client assertion, a call with it, again
 * and again, and what is known of it.
 *
 * <p>Enter at {@link io.keyturn.portal.connection.Connection}, which decides; {@link
 * io.keyturn.portal.connection.ConnectionLoop} only waits. How a token is asked for belongs to
 * common's {@code connection}, which key signs to {@code signing}.
 */
package io.keyturn.portal.connection;
