/**
 * A portal's own page, its public key and its restart.
 *
 * <p>Enter at {@link io.keyturn.admin.center.portal.PortalPage}.
 */
package io.keyturn.admin.center.portal;
