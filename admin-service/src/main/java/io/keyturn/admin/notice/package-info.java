/**
 * What is owed to whom about a portal's key: facts and ports.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.Notice}, and at {@link io.keyturn.admin.notice.Ladder}
 * for when. {@code due} decides what is owed, {@code outbox} keeps it and sees to it that it goes
 * out, {@code mail} makes mails of it. Who wants to be told is known by whoever implements {@link
 * io.keyturn.admin.notice.Recipients}.
 */
package io.keyturn.admin.notice;
