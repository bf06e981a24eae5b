package io.keyturn.admin.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void theSameEventAlwaysHasTheSameHash() {
    assertEquals(hash(1, entry("admin", "detail")), hash(1, entry("admin", "detail")));
    assertTrue(hash(1, entry("admin", "detail")).matches("[0-9a-f]{64}"));
  }

  @Test
  void everyMemberCounts() {
    var hash = hash(1, entry("admin", "detail"));
    var others =
        List.of(
            hash(2, entry("admin", "detail")),
            hash(1, entry("owner", "detail")),
            hash(1, entry("admin", "details")),
            hash(1, with(AuditAction.KEY_RETIRED, "contoso", AuditOutcome.DONE, "c")),
            hash(1, with(AuditAction.KEY_RESTORED, "fabrikam", AuditOutcome.DONE, "c")),
            hash(1, with(AuditAction.KEY_RESTORED, "contoso", AuditOutcome.FAILED, "c")),
            hash(1, with(AuditAction.KEY_RESTORED, "contoso", AuditOutcome.DONE, "d")),
            AuditChain.hash("1".repeat(64), 1, AT, entry("admin", "detail")),
            AuditChain.hash(AuditChain.START, 1, AT.plusNanos(1000), entry("admin", "detail")));

    others.forEach(other -> assertNotEquals(hash, other));
    assertEquals(others.size(), others.stream().distinct().count());
  }

  @Test
  void textThatMovesFromOneMemberToTheNextIsNoticed() {
    var one = new AuditEntry("ab", AuditAction.KEY_RESTORED, "", AuditOutcome.DONE, "cd", "ef");
    var other = new AuditEntry("ab", AuditAction.KEY_RESTORED, "", AuditOutcome.DONE, "cde", "f");

    assertNotEquals(hash(1, one), hash(1, other));
  }

  @Test
  void anEventFollowsOnlyTheOneBeforeIt() {
    var entry = entry("admin", "detail");
    var event = new AuditEvent(1, AT, entry, hash(1, entry));

    assertTrue(AuditChain.follows(0, AuditChain.START, event));
    assertFalse(AuditChain.follows(1, AuditChain.START, event));
    assertFalse(AuditChain.follows(0, event.hash(), event));
  }

  @Test
  void aLongDetailIsCut() {
    assertEquals(500, entry("admin", "d".repeat(501)).detail().length());
    assertEquals(500, entry("admin", "d".repeat(500)).detail().length());
  }

  private static String hash(long seq, AuditEntry entry) {
    return AuditChain.hash(AuditChain.START, seq, AT, entry);
  }

  private static AuditEntry entry(String actor, String detail) {
    return new AuditEntry(
        actor, AuditAction.KEY_RESTORED, "contoso", AuditOutcome.DONE, detail, "c");
  }

  private static AuditEntry with(
      AuditAction action, String portal, AuditOutcome outcome, String correlation) {
    return new AuditEntry("admin", action, portal, outcome, "detail", correlation);
  }
}
