/**
 * How a portal is restarted, once per marker.
 *
 * <p>Enter at {@link io.keyturn.admin.restart.PortalRestart}; its adapters have packages of their
 * own. Why and when belongs to the renewal and to the portal's actions.
 */
package io.keyturn.admin.restart;
