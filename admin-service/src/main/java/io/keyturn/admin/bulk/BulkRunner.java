package io.keyturn.admin.bulk;

import io.keyturn.admin.bulk.BulkStore.Open;
import io.keyturn.admin.bulk.BulkView.Item;
import io.keyturn.admin.key.KeyPolicy;
import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a bulk renewal on: notes what has ended, and starts as many more as may run at a time. A
 * crash after a start is harmless, because the bulk renewal's id is the idempotency key.
 */
@ApplicationScoped
public class BulkRunner {
  private final BulkStore bulks;
  private final RenewalStore renewals;
  private final Renewals renewing;
  private final KeyPolicy policy;

  BulkRunner(BulkStore bulks, RenewalStore renewals, Renewals renewing, KeyPolicy policy) {
    this.bulks = bulks;
    this.renewals = renewals;
    this.renewing = renewing;
    this.policy = policy;
  }

  @Tick
  @Scheduled(
      every = "{keyturn.bulk.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    bulks.open().forEach(this::advance);
  }

  /** One start a transaction: held together, the locks of several portals could block for good. */
  private void advance(UUID bulk) {
    boolean more = true;
    while (more) {
      more =
          QuarkusTransaction.joiningExisting()
              .call(() -> bulks.claim(bulk).filter(this::startedOne).isPresent());
    }
  }

  private boolean startedOne(Open bulk) {
    var items = bulks.items(bulk.id());
    long running =
        items.stream()
            .filter(item -> item.state() == BulkState.RUNNING && !ended(bulk, item))
            .count();
    var next = items.stream().filter(item -> item.state() == BulkState.WAITING).findFirst();
    if (running >= bulk.concurrency() || next.isEmpty()) {
      return false;
    }
    start(bulk, next.get());
    return true;
  }

  private boolean ended(Open bulk, Item item) {
    var state =
        Optional.ofNullable(item.renewal())
            .flatMap(id -> renewals.find(new RenewalId(id)))
            .map(renewal -> renewal.progress().state());
    var next =
        state.isEmpty()
            ? BulkState.FAILED
            : switch (state.get()) {
              case RUNNING -> BulkState.RUNNING;
              case SUCCEEDED -> BulkState.SUCCEEDED;
              case FAILED, ROLLED_BACK -> BulkState.FAILED;
            };
    if (next == BulkState.RUNNING) {
      return false;
    }
    bulks.set(bulk.id(), new PortalId(item.portal()), next, item.renewal());
    return true;
  }

  private void start(Open bulk, Item item) {
    var portal = new PortalId(item.portal());
    var order =
        new RenewalOrder(
            RenewalReason.REQUESTED,
            policy.decide(KeyWish.NONE),
            bulk.requestedBy(),
            Optional.of("bulk/" + bulk.id()),
            bulk.correlationId());
    var renewal = renewing.start(portal, order);
    bulks.set(
        bulk.id(),
        portal,
        renewal.isPresent() ? BulkState.RUNNING : BulkState.SKIPPED,
        renewal.map(it -> it.id().value()).orElse(null));
  }
}
