/**
 * Who may see and change which portal and which environment.
 *
 * <p>Enter at {@link io.keyturn.admin.access.PortalAccess} and {@link
 * io.keyturn.admin.access.EnvironmentAccess}. What roles mean stands in common.
 */
package io.keyturn.admin.access;
