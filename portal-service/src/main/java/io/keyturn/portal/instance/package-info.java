/**
 * This process among the portal's instances: since when it runs, which key it signs with, whether
 * it is connected.
 *
 * <p>Enter at {@link io.keyturn.portal.instance.ThisInstance}. What follows from that is decided by
 * admin-service.
 */
package io.keyturn.portal.instance;
