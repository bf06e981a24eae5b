package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Audience;
import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Delivery;
import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.renewal.RetryPolicy;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.problem.CorrelationFilter;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Sends what is due: claims as many notices as hands are free, delivers each outside of any
 * transaction, and writes its outcome under the fence. Any number of replicas may do so.
 *
 * <p>At least once, not exactly once: a process that dies between the answer of the other side and
 * the commit leaves a notice that is sent again, with the same Message-ID.
 */
@ApplicationScoped
public class OutboxRunner {
  private static final Logger LOG = Logger.getLogger(OutboxRunner.class);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final String owner = UUID.randomUUID().toString();
  private final NoticeClaims claims;
  private final Audience audience;
  private final Map<Channel, Delivery> deliveries;
  private final NoticeConfig config;
  private final RetryPolicy retries;
  private final Semaphore free;
  private final ExecutorService hands;

  OutboxRunner(
      NoticeClaims claims, Audience audience, @All List<Delivery> deliveries, NoticeConfig config) {
    this.claims = claims;
    this.audience = audience;
    this.deliveries =
        deliveries.stream().collect(Collectors.toMap(Delivery::channel, Function.identity()));
    this.config = config;
    this.retries = new RetryPolicy(config.firstPause(), config.longestPause(), config.giveUp());
    this.free = new Semaphore(config.parallel());
    this.hands = Executors.newFixedThreadPool(config.parallel());
  }

  /** Begins to send until nothing is due; a slow recipient holds up one hand and nobody else. */
  @Tick
  @Scheduled(
      every = "{keyturn.notice.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    int claimed;
    do {
      free.acquireUninterruptibly();
      int capacity = 1 + free.drainPermits();
      claimed = begin(capacity);
    } while (claimed > 0);
  }

  private int begin(int capacity) {
    List<ClaimedNotice> batch = List.of();
    try {
      batch = claims.claim(owner, config.lease(), capacity);
    } finally {
      free.release(capacity - batch.size());
    }
    batch.forEach(claim -> hands.execute(() -> handle(claim)));
    return batch.size();
  }

  private void handle(ClaimedNotice claim) {
    claim.notice().progress().correlation().ifPresent(id -> MDC.put(CorrelationFilter.KEY, id));
    try {
      settle(claim, deliver(claim.notice()));
    } catch (RuntimeException e) {
      // Its lease runs out, and it is sent again.
      LOG.warnf(e, "notice %s: its outcome cannot be written", claim.notice().id());
    } finally {
      MDC.remove(CorrelationFilter.KEY);
      free.release();
    }
  }

  private DeliveryOutcome deliver(Notice notice) {
    var delivery = deliveries.get(notice.recipient().channel());
    if (delivery == null) {
      return new DeliveryOutcome.Refused("no-delivery: nothing delivers over this channel");
    }
    try {
      return audience.wants(notice) ? delivery.deliver(notice) : new DeliveryOutcome.Needless();
    } catch (RuntimeException e) {
      LOG.errorf(e, "notice %s: its delivery broke", notice.id());
      return new DeliveryOutcome.Later("internal-error: " + e.getClass().getSimpleName());
    }
  }

  private void settle(ClaimedNotice claim, DeliveryOutcome outcome) {
    var notice = claim.notice();
    if (outcome instanceof DeliveryOutcome.Sent) {
      claims.end(claim, NoticeState.SENT, Optional.empty());
      LOG.infof("notice %s: %s sent", notice.id(), notice.kind());
    } else if (outcome instanceof DeliveryOutcome.Needless) {
      claims.end(claim, NoticeState.CANCELLED, Optional.empty());
    } else if (outcome instanceof DeliveryOutcome.Refused refused) {
      block(claim, refused.reason());
    } else if (outcome instanceof DeliveryOutcome.Later later) {
      if (retries.exhausted(claim.owed())) {
        block(claim, later.reason());
      } else {
        double jitter = ThreadLocalRandom.current().nextDouble();
        var pause = retries.pause(notice.progress().attempts(), jitter);
        claims.later(claim, pause, later.reason());
        LOG.debugf("notice %s: %s; again in %s", notice.id(), later.reason(), pause);
      }
    }
  }

  private void block(ClaimedNotice claim, String reason) {
    claims.end(claim, NoticeState.BLOCKED, Optional.of(reason));
    LOG.warnf("notice %s: BLOCKED: %s", claim.notice().id(), reason);
  }

  /** What is under way may still come to its end, so that it need not be sent again. */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    hands.shutdown();
    if (!hands.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      hands.shutdownNow();
    }
  }
}
