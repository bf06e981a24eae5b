/**
 * Mails to people about their portals' keys.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.OutcomeMail}.
 */
package io.keyturn.admin.notice;
