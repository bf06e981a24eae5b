/**
 * Who may see and change which portal.
 *
 * <p>Enter at {@link io.keyturn.admin.access.PortalAccess}. What roles mean stands in common.
 */
package io.keyturn.admin.access;
