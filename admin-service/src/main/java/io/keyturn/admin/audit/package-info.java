/**
 * Who did what to which portal: an append-only chain.
 *
 * <p>Enter at {@link io.keyturn.admin.audit.AuditLog}; features append to it in their own
 * transactions. The technical log does not belong here.
 */
package io.keyturn.admin.audit;
