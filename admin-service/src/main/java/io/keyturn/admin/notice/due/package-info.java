/**
 * Decides what is owed: by the expiry ladder, and by how renewals end.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.due.ExpiryNotices}. Nothing is sent from here.
 */
package io.keyturn.admin.notice.due;
