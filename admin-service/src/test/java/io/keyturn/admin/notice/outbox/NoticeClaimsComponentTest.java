package io.keyturn.admin.notice.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.notice.NoticeRows;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.QuietRunners;
import io.keyturn.admin.testing.Simultaneously;
import io.keyturn.admin.testing.TestWorld;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may send what, with the service's own senders held still. */
@ComponentTest
class NoticeClaimsComponentTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration OVER = Duration.ofMillis(1);

  @Inject NoticeClaims claims;
  @Inject OwedTests owed;
  @Inject NoticeRows rows;
  @Inject Database database;
  @Inject QuietRunners runners;
  @Inject TestWorld world;

  @BeforeEach
  void hold() {
    world.environment();
    runners.pause();
    database.update("delete from notice where state = 'DUE'");
  }

  @AfterEach
  void release() {
    database.update("delete from notice where state = 'DUE'");
    runners.resume();
  }

  @Test
  void twentySendersNeverHoldTheSameNotice() throws InterruptedException {
    var people = IntStream.range(0, 100).mapToObj(it -> owed.somebody()).toList();

    var claimed =
        Simultaneously.call(20, () -> claims.claim("sender", LONG, 10)).stream()
            .flatMap(List::stream)
            .map(claim -> claim.notice().recipient().name())
            .toList();

    assertEquals(claimed.size(), new HashSet<>(claimed).size());
    assertTrue(people.containsAll(claimed));
    assertEquals(List.of(), claimed.size() == 100 ? claims.claim("late", LONG, 10) : List.of());
  }

  @Test
  void neverTakesMoreThanThereAreHands() {
    owed.many(500);

    var claimed = claims.claim("sender", LONG, 7);

    assertEquals(7, claimed.size());
    assertEquals(
        "7", database.value("select count(*) from notice where lease_owner = ?", "sender"));
  }

  @Test
  void findsWhatIsDueByItsTimeAndReadsNothingThatWaits() {
    owed.many(2000);
    database.update("update notice set due_at = now() + interval '1 day' where state = 'DUE'");
    database.update("analyze notice");

    var plan =
        database.value(
            "explain (format json) "
                + NoticeClaims.CLAIM
                    .replace(":limit", "10")
                    .replace(":owner", "'sender'")
                    .replace(":lease", "1"));

    assertTrue(plan.contains("\"Index Cond\": \"(due_at <= "), plan);
  }

  @Test
  void theCapHoldsWithinOneClaim() {
    var address = UUID.randomUUID() + "@people.example";
    database.update(
        "insert into mail_quota values (?, date_trunc('day', now(), 'UTC'), 497)", address);
    IntStream.range(0, 5).forEach(it -> owed.test(address));

    assertEquals(3, claims.claim("sender", LONG, 10).size());
    assertEquals("500", sentToday(address));
    assertEquals(
        "2",
        database.value(
            "select count(*) from notice where recipient = ? and not counted"
                + " and lease_owner is null and attempts = 0 and due_at > now()",
            address));
  }

  @Test
  void aSenderThatComesBackLateWritesNothing() {
    var address = owed.somebody();
    var late = claims.claim("slow", OVER, 1).get(0);
    var next = awaitClaim();

    claims.end(next, NoticeState.SENT, Optional.empty());
    claims.end(late, NoticeState.BLOCKED, Optional.of("too late"));
    claims.later(late, LONG, "too late");

    assertEquals(1, rows.count(address, NoticeState.SENT));
    assertEquals(next.fence(), late.fence() + 1);
  }

  @Test
  void whatWasSentWasSentEvenIfItWasCancelledMeanwhile() {
    var address = owed.somebody();
    var claim = claims.claim("sender", LONG, 1).get(0);
    database.update(
        "update notice set state = 'CANCELLED', ended_at = now() where recipient = ?", address);

    claims.end(claim, NoticeState.SENT, Optional.empty());

    assertEquals(1, rows.count(address, NoticeState.SENT));
  }

  @Test
  void whatWasCancelledMeanwhileAndNotSentStaysCancelled() {
    var address = owed.somebody();
    var claim = claims.claim("sender", LONG, 1).get(0);
    database.update(
        "update notice set state = 'CANCELLED', ended_at = now() where recipient = ?", address);

    claims.later(claim, Duration.ZERO, "unreachable");

    assertEquals(1, rows.count(address, NoticeState.CANCELLED));
    assertEquals(List.of(), claims.claim("another", LONG, 1));
  }

  @Test
  void theCapHoldsAcrossSendersAndCountsEachNoticeOnce() throws InterruptedException {
    var address = UUID.randomUUID() + "@people.example";
    database.update(
        "insert into mail_quota values (?, date_trunc('day', now(), 'UTC'), 498)", address);
    IntStream.range(0, 5).forEach(it -> owed.test(address));

    var claimed =
        Simultaneously.call(5, () -> claims.claim("sender", LONG, 1)).stream()
            .flatMap(List::stream)
            .toList();

    assertEquals(2, claimed.size());
    assertEquals("500", sentToday(address));
    claims.later(claimed.get(0), Duration.ZERO, "unreachable");
    assertEquals(1, claims.claim("again", LONG, 5).size());
    assertEquals("500", sentToday(address));
  }

  private String sentToday(String address) {
    return database.value(
        "select mails from mail_quota where address = ? order by day desc", address);
  }

  private ClaimedNotice awaitClaim() {
    var claimed = new ClaimedNotice[1];
    TestWorld.await(
        () -> {
          claims.claim("next", LONG, 1).forEach(it -> claimed[0] = it);
          return claimed[0] != null;
        });
    return claimed[0];
  }
}
