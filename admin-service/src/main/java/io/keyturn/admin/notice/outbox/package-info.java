/**
 * Keeps what is owed and sees to it that it goes out, by any number of replicas.
 *
 * <p>Enter at {@link io.keyturn.admin.notice.outbox.OutboxRunner}. What a notice says is not known
 * here.
 */
package io.keyturn.admin.notice.outbox;
