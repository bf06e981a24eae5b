/**
 * Makes mails of notices and hands them to the mail server.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.mail.MailDelivery}. When something is sent, and again,
 * is not decided here.
 */
package io.keyturn.admin.notice.mail;
