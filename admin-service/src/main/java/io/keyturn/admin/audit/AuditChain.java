package io.keyturn.admin.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Chains audit events: each hash covers the one before it, so that no event can be changed, left
 * out or put in between without breaking all that follow. Events cut off at the end are noticed
 * only by whoever has kept a later hash.
 */
public final class AuditChain {
  /** What the first event is chained to. */
  public static final String START = "0".repeat(64);

  private AuditChain() {}

  /** The hash of an event: SHA-256 over its members, each with its length in front. */
  public static String hash(String previous, long seq, Instant at, AuditEntry entry) {
    var digest = sha256();
    add(digest, previous);
    add(digest, Long.toString(seq));
    add(digest, at.toString());
    add(digest, entry.actor());
    add(digest, entry.action().name());
    add(digest, entry.portal());
    add(digest, entry.outcome().name());
    add(digest, entry.detail());
    add(digest, entry.correlationId());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** True where the event follows the one with the given place and hash. */
  public static boolean follows(long seq, String previous, AuditEvent event) {
    return event.seq() == seq + 1
        && event.hash().equals(hash(previous, event.seq(), event.at(), event.entry()));
  }

  private static void add(MessageDigest digest, String member) {
    var bytes = member.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
