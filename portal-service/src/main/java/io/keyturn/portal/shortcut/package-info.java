/**
 * The public key and the key set for who asks plainly and keeps the connection, as fast as a file:
 * the same answers as those of the resources, encoded once, and sent where requests are decoded.
 *
 * <p>Enter at {@link io.keyturn.portal.shortcut.Shortcut}. Anything that depends on more than the
 * address and {@code If-None-Match} does not belong here; the resources answer it.
 */
package io.keyturn.portal.shortcut;
