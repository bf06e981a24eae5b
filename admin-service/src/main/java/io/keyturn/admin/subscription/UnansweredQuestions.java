package io.keyturn.admin.subscription;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.audit.AuditOutcome;
import io.keyturn.admin.link.Purpose;
import io.keyturn.admin.tick.Tick;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Ends subscriptions that nobody has confirmed for as long as the link to do so works. Any number
 * of replicas may do so.
 */
@ApplicationScoped
public class UnansweredQuestions {
  private static final int BATCH = 100;

  private final SubscriptionStore store;
  private final SubscriptionChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  UnansweredQuestions(
      SubscriptionStore store, SubscriptionChanges changes, AuditLog audit, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Tick
  @Scheduled(
      every = "{keyturn.subscription.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    var before = clock.instant().minus(Purpose.CONFIRM.validity());
    for (UUID id : store.unanswered(before, BATCH)) {
      QuarkusTransaction.joiningExisting().run(() -> end(id, before));
    }
  }

  private void end(UUID id, Instant before) {
    store
        .hold(id)
        .filter(held -> held.state() == SubscriptionState.PENDING)
        .filter(held -> !held.standing().asked().isAfter(before))
        .ifPresent(this::end);
  }

  private void end(Subscription held) {
    changes.remove(held);
    audit.append(
        new AuditEntry(
            AuditEntry.KEYTURN,
            AuditAction.SUBSCRIPTION_CHANGED,
            "",
            AuditOutcome.DONE,
            "removed, never confirmed: " + held,
            ""));
  }
}
