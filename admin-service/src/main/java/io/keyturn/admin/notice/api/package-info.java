/**
 * Notices in the API: what was sent to whom, what is blocked, send again.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.api.PortalNoticeResource} and {@link
 * io.keyturn.admin.notice.api.EnvironmentNoticeResource}.
 */
package io.keyturn.admin.notice.api;
