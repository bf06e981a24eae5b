package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.Audience;
import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.admin.notice.outbox.Outbox;
import io.keyturn.admin.tick.Tick;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which notices the expiry ladder owes. A key is looked at when its next step begins: the
 * present step is owed to everybody who wants to be told, steps that passed meanwhile are noted as
 * superseded. Any number of replicas may do so.
 */
@ApplicationScoped
public class ExpiryNotices {
  private final NoticeSchedule schedule;
  private final Ladder ladder;
  private final Audience audience;
  private final Outbox outbox;
  private final Clock clock;

  ExpiryNotices(
      NoticeSchedule schedule, Ladder ladder, Audience audience, Outbox outbox, Clock clock) {
    this.schedule = schedule;
    this.ladder = ladder;
    this.audience = audience;
    this.outbox = outbox;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    schedule.madeBy(ladder.toString(), ladder.steps().get(0));
  }

  /** Looks at every key whose time has come. */
  @Tick
  @Scheduled(
      every = "{keyturn.notice.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    var now = clock.instant();
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.joiningExisting().call(() -> looked(now));
    }
  }

  private boolean looked(Instant now) {
    var keys = schedule.due(now);
    var told = audience.of(keys.stream().map(ScheduledKey::portal).toList());
    schedule.decided(keys.stream().map(key -> decision(key, now)).toList());
    outbox.addAll(
        keys.stream()
            .flatMap(key -> owed(key, told.getOrDefault(key.portal(), List.of()), now))
            .toList());
    return !keys.isEmpty();
  }

  private Decision decision(ScheduledKey key, Instant now) {
    var expiration = key.expiration();
    return new Decision(key.key(), ladder.present(expiration, now), ladder.next(expiration, now));
  }

  private Stream<Owed> owed(ScheduledKey key, List<Recipient> recipients, Instant now) {
    return recipients.stream().flatMap(it -> key.owed(ladder, it, now).stream());
  }
}
