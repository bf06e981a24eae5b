package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.tick.Shutdown;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.trace.TraceParent;
import io.keyturn.common.trace.TracedPiece;
import io.keyturn.common.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Runs renewals: claims one that is due, tries its step once outside any transaction, writes the
 * outcome under the fence, and goes on while something is due. Any number of replicas may do so.
 */
@ApplicationScoped
public class RenewalRunner {
  private static final Logger LOG = Logger.getLogger(RenewalRunner.class);

  /** The scheduler knows no period below it, and steps look again sooner. */
  private static final Duration LEAST_PERIOD = Duration.ofSeconds(1);

  /** Also where another runner is just about to take what is due. */
  private static final Duration BREATH = Duration.ofMillis(20);

  private final String owner = UUID.randomUUID().toString();
  private final ClaimStore claims;
  private final RenewalPlan plan;
  private final RenewalConfig config;
  private final Traces traces;
  private final Shutdown shutdown;

  RenewalRunner(
      ClaimStore claims, RenewalPlan plan, RenewalConfig config, Traces traces, Shutdown shutdown) {
    this.claims = claims;
    this.plan = plan;
    this.config = config;
    this.traces = traces;
    this.shutdown = shutdown;
  }

  /** Works until nothing is due, nor will be before the next tick. */
  @Tick
  @Scheduled(
      every = "{keyturn.renewal.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    do {
      work();
    } while (awaitNext());
  }

  @Tick
  void wakeUp(@ObservesAsync RunnerWakeUp.WorkIsDue due) {
    work();
  }

  private void work() {
    Optional<Claim> claim = claims.claim(owner, config.lease());
    while (claim.isPresent()) {
      advance(claim.get());
      claim = claims.claim(owner, config.lease());
    }
  }

  private boolean awaitNext() {
    var next = shutdown.begun() ? Optional.<Duration>empty() : claims.nextWithin(LEAST_PERIOD);
    next.ifPresent(pause -> LockSupport.parkNanos(pause.plus(BREATH).toNanos()));
    return next.isPresent();
  }

  private void advance(Claim claim) {
    MDC.put(CorrelationFilter.KEY, claim.renewal().order().correlationId());
    MDC.put("portal", claim.renewal().portal().value());
    try (var piece = piece(claim)) {
      var settlement = settled(claim, run(claim));
      piece.with("keyturn.settlement", settlement.getClass().getSimpleName());
      log(claim, settlement);
    } catch (LeaseLostException e) {
      LOG.warn(e.getMessage());
    } finally {
      MDC.remove(CorrelationFilter.KEY);
      MDC.remove("portal");
    }
  }

  /** All steps of a renewal are one trace, whichever replicas run them. */
  private TracedPiece piece(Claim claim) {
    var renewal = claim.renewal();
    return traces
        .begin(
            renewal.progress().step().name(),
            SpanKind.INTERNAL,
            Optional.of(TraceParent.of(renewal.id().value())))
        .with("keyturn.portal", renewal.portal().value())
        .with("keyturn.correlation_id", renewal.order().correlationId());
  }

  private Outcome run(Claim claim) {
    try {
      return plan.run(claim);
    } catch (RuntimeException e) {
      return broken(claim, e);
    }
  }

  private Settlement settled(Claim claim, Outcome outcome) {
    var settlement = plan.settle(claim, outcome);
    try {
      claims.settle(claim, settlement);
      return settlement;
    } catch (LeaseLostException e) {
      throw e;
    } catch (RuntimeException e) {
      // An outcome that cannot be written counts against the step's budget, or it would be tried
      // for ever.
      var again = plan.settle(claim, broken(claim, e));
      claims.settle(claim, again);
      return again;
    }
  }

  private static Outcome broken(Claim claim, RuntimeException e) {
    LOG.errorf(e, "renewal %s: a step broke", claim.renewal().id());
    return Outcome.tryAgain(Reason.INTERNAL_ERROR, e.getClass().getSimpleName());
  }

  private static void log(Claim claim, Settlement settlement) {
    var renewal = claim.renewal();
    var step = renewal.progress().step();
    if (settlement instanceof Settlement.Next next) {
      LOG.infof(
          "portal %s, renewal %s: %s ended, now %s",
          renewal.portal(), renewal.id(), step, next.step());
    } else if (settlement instanceof Settlement.TurnBack back) {
      LOG.warnf(
          "portal %s, renewal %s: %s failed, rolling back: %s %s (%s)",
          renewal.portal(),
          renewal.id(),
          step,
          back.finding().reason().code(),
          back.finding().reason().sentence(),
          back.finding().detail());
    } else if (settlement instanceof Settlement.Finished finished) {
      LOG.infof("portal %s, renewal %s: %s", renewal.portal(), renewal.id(), finished.state());
    } else if (settlement instanceof Settlement.Again again) {
      LOG.debugf(
          "portal %s, renewal %s: %s waits: %s",
          renewal.portal(), renewal.id(), step, again.finding());
    } else if (settlement instanceof Settlement.Stopped stopped) {
      LOG.warnf(
          "portal %s, renewal %s: FAILED in %s: %s %s (%s)",
          renewal.portal(),
          renewal.id(),
          step,
          stopped.finding().reason().code(),
          stopped.finding().reason().sentence(),
          stopped.finding().detail());
    }
  }
}
