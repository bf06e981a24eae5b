/**
 * The public key and the key set for who asks plainly, as fast as a file: the same answers as those
 * of the resources, made once and sent before the framework's own handlers run.
 *
 * <p>Enter at {@link io.keyturn.portal.shortcut.Shortcut}. Anything that depends on more than the
 * address and {@code If-None-Match} does not belong here; the resources answer it.
 */
package io.keyturn.portal.shortcut;
