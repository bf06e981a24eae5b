/**
 * What was sent to whom, what is blocked and why, and sending it again.
 *
 * <p>Enter at {@link io.keyturn.admin.center.notice.EnvironmentNoticesPage} and {@link
 * io.keyturn.admin.center.notice.PortalNoticesPage}.
 */
package io.keyturn.admin.center.notice;
