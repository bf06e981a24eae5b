package io.keyturn.admin.bulk;

import io.keyturn.admin.bulk.BulkStore.Open;
import io.keyturn.admin.bulk.BulkView.Item;
import io.keyturn.admin.key.KeyPolicy;
import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Brings a bulk renewal on: notes what has ended, and starts as many more as may run at a time. A
 * crash after a start is harmless, because the bulk renewal's id is the idempotency key.
 */
@ApplicationScoped
public class BulkRunner {
  private final BulkStore bulks;
  private final RenewalStore renewals;
  private final Renewals start;
  private final KeyPolicy policy;

  BulkRunner(BulkStore bulks, RenewalStore renewals, Renewals start, KeyPolicy policy) {
    this.bulks = bulks;
    this.renewals = renewals;
    this.start = start;
    this.policy = policy;
  }

  @Transactional
  @Scheduled(
      every = "{keyturn.bulk.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    bulks.claim().ifPresent(this::advance);
  }

  private void advance(Open bulk) {
    int free = bulk.concurrency();
    for (Item item : bulks.items(bulk.id())) {
      if (item.state() == BulkState.RUNNING && !ended(bulk, item)) {
        free--;
      }
    }
    for (Item item : bulks.items(bulk.id())) {
      if (free > 0 && item.state() == BulkState.WAITING && started(bulk, item)) {
        free--;
      }
    }
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
    bulks.set(bulk.id(), new PortalId(item.portal()), next, item.renewal());
    return next != BulkState.RUNNING;
  }

  private boolean started(Open bulk, Item item) {
    var portal = new PortalId(item.portal());
    var order =
        new RenewalOrder(
            RenewalReason.REQUESTED,
            policy.decide(KeyWish.NONE),
            bulk.requestedBy(),
            Optional.of("bulk/" + bulk.id()),
            bulk.correlationId());
    var renewal = start.start(portal, order);
    bulks.set(
        bulk.id(),
        portal,
        renewal.isPresent() ? BulkState.RUNNING : BulkState.SKIPPED,
        renewal.map(it -> it.id().value()).orElse(null));
    return renewal.isPresent();
  }
}
