/**
 * Which keys expire soon or have expired, for those who look after their portals.
 *
 * <p>Enter at {@link io.keyturn.admin.warning.WarningResource}. Who is told of it without asking
 * belongs to {@code notice}.
 */
package io.keyturn.admin.warning;
