/**
 * Portals in the API: registering, changing, removing, their instances and restart by hand.
 *
 * <p>Enter at {@link io.keyturn.admin.portal.PortalResource}. Keys and renewals have features of
 * their own.
 */
package io.keyturn.admin.portal;
