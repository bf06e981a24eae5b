package io.keyturn.admin.audit;

import java.time.Instant;

/**
 * An entry at its place in the chain.
 *
 * @param seq from 1, without gaps
 * @param hash 64 hexadecimal digits, see {@link AuditChain}
 */
public record AuditEvent(long seq, Instant at, AuditEntry entry, String hash) {}
