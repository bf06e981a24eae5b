/**
 * What this portal says of itself: {@code /_services/about} for people and programs.
 *
 * <p>Enter at {@link io.keyturn.portal.about.AboutResource}. Who may see what is decided by
 * common's {@code role}.
 */
package io.keyturn.portal.about;
