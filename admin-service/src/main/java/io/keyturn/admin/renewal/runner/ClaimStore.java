package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.renewal.StepName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims on renewals: a lease for a while, and a fencing token that outlives it. Times are the
 * database's alone, so that a runner with a wrong clock takes nothing from others.
 */
@ApplicationScoped
class ClaimStore {
  private final EntityManager entities;
  private final RenewalRepository rows;
  private final RenewalAudit audit;
  private final Event<RenewalEnded> ended;
  private final Event<RenewalStepDone> done;

  ClaimStore(
      EntityManager entities,
      RenewalRepository rows,
      RenewalAudit audit,
      Event<RenewalEnded> ended,
      Event<RenewalStepDone> done) {
    this.entities = entities;
    this.rows = rows;
    this.audit = audit;
    this.ended = ended;
    this.done = done;
  }

  /** Claims the renewal that has been due for longest, if one is due and unclaimed. */
  @Transactional
  Optional<Claim> claim(String owner, Duration lease) {
    endIfPaused();
    List<?> claimed =
        entities
            .createNativeQuery(
                "update renewal set lease_owner = :owner, fence = fence + 1,"
                    + " lease_until = clock_timestamp() + make_interval(secs => :lease)"
                    + " where id = (select id from renewal where state = 'RUNNING'"
                    + " and due_at <= clock_timestamp()"
                    + " and (lease_until is null or lease_until < clock_timestamp())"
                    + " order by due_at limit 1 for update skip locked)"
                    + " returning id, fence,"
                    + " cast(extract(epoch from clock_timestamp() - step_since) * 1000 as bigint)",
                Object[].class)
            .setParameter("owner", owner)
            .setParameter("lease", seconds(lease))
            .getResultList();
    return claimed.stream().map(Object[].class::cast).map(this::toClaim).findFirst();
  }

  /** How long until a renewal is due that nobody holds, where that is within a time. */
  @Transactional
  Optional<Duration> nextWithin(Duration horizon) {
    List<?> next =
        entities
            .createNativeQuery(
                "select cast(ceil(extract(epoch from due_at - clock_timestamp()) * 1000) as bigint)"
                    + " from renewal where state = 'RUNNING'"
                    + " and due_at <= clock_timestamp() + make_interval(secs => :horizon)"
                    + " and (lease_until is null or lease_until < clock_timestamp())"
                    + " order by due_at limit 1",
                Long.class)
            .setParameter("horizon", seconds(horizon))
            .getResultList();
    return next.stream().map(millis -> Duration.ofMillis(Math.max(0, (Long) millis))).findFirst();
  }

  private Claim toClaim(Object[] row) {
    var renewal = rows.findById((UUID) row[0]).toRenewal();
    statement(
            "insert into renewal_step (renewal_id, step, started_at)"
                + " values (:id, :step, clock_timestamp()) on conflict do nothing",
            renewal.id().value())
        .setParameter("step", renewal.progress().step().name())
        .executeUpdate();
    return new Claim(renewal, (Long) row[1], Duration.ofMillis((Long) row[2]));
  }

  /**
   * Writes what became of a renewal, and with it what its step asked to commit.
   *
   * @throws LeaseLostException where another runner has claimed it since, or it was settled under
   *     this claim before; then nothing is written
   */
  @Transactional
  void settle(Claim claim, Settlement settlement) {
    endIfPaused();
    int held =
        statement(
                "update renewal set lease_until = null, lease_owner = null where id = :id"
                    + " and fence = :fence and state = 'RUNNING' and lease_until is not null",
                claim.renewal().id().value())
            .setParameter("fence", claim.fence())
            .executeUpdate();
    if (held == 0) {
      throw new LeaseLostException(claim);
    }
    write(claim, settlement);
    // Last, because its lock lets one transaction in at a time: whoever waits for another lock
    // while holding this one blocks everybody, or is blocked for good.
    audit.note(claim.renewal(), settlement);
  }

  private void write(Claim claim, Settlement settlement) {
    if (settlement instanceof Settlement.Next next) {
      next.commit().run();
      finishStep(claim);
      enter(claim, next.step(), Optional.empty());
      done.fire(new RenewalStepDone(claim.renewal(), claim.fence()));
    } else if (settlement instanceof Settlement.TurnBack back) {
      back.commit().run();
      finishStep(claim);
      enter(claim, StepName.ROLL_BACK, Optional.of(back.finding()));
    } else if (settlement instanceof Settlement.Finished finished) {
      finished.commit().run();
      finishStep(claim);
      finish(claim, finished.state(), Optional.empty());
    } else if (settlement instanceof Settlement.Again again) {
      postpone(claim, again);
    } else if (settlement instanceof Settlement.Stopped stopped) {
      finish(claim, RenewalState.FAILED, Optional.of(stopped.finding()));
    }
  }

  /**
   * A process that is paused within this transaction holds the renewal's row, and with it every
   * other runner; the database ends the transaction then.
   */
  private void endIfPaused() {
    entities
        .createNativeQuery(
            "select set_config('idle_in_transaction_session_timeout', '10s', true)", String.class)
        .getSingleResult();
  }

  private void finishStep(Claim claim) {
    statement(
            "update renewal_step set finished_at = clock_timestamp()"
                + " where renewal_id = :id and step = :step",
            claim.renewal().id().value())
        .setParameter("step", claim.renewal().progress().step().name())
        .executeUpdate();
  }

  private void enter(Claim claim, StepName step, Optional<Finding> finding) {
    found(
            statement(
                "update renewal set step = :step, step_since = clock_timestamp(),"
                    + " due_at = clock_timestamp(), attempts = 0, code = cast(:code as text),"
                    + " detail = cast(:detail as text) where id = :id",
                claim.renewal().id().value()),
            finding)
        .setParameter("step", step.name())
        .executeUpdate();
  }

  /** On the way back the reason for it is worth more than what the way back waits for. */
  private void postpone(Claim claim, Settlement.Again again) {
    found(
            statement(
                "update renewal set attempts = attempts + 1,"
                    + " code = case when step = 'ROLL_BACK' then code else :code end,"
                    + " detail = case when step = 'ROLL_BACK' then detail else :detail end,"
                    + " due_at = clock_timestamp() + make_interval(secs => :delay)"
                    + " where id = :id",
                claim.renewal().id().value()),
            Optional.of(again.finding()))
        .setParameter("delay", seconds(again.delay()))
        .executeUpdate();
  }

  private void finish(Claim claim, RenewalState state, Optional<Finding> finding) {
    found(
            statement(
                "update renewal set state = :state, finished_at = clock_timestamp(),"
                    + " failures = failures + :failed,"
                    + " code = case when :state = 'ROLLED_BACK' then code else cast(:code as text) end,"
                    + " detail = case when :state = 'ROLLED_BACK' then detail"
                    + " else cast(:detail as text) end where id = :id",
                claim.renewal().id().value()),
            finding)
        .setParameter("state", state.name())
        .setParameter("failed", state == RenewalState.FAILED ? 1 : 0)
        .executeUpdate();
    var renewal = claim.renewal();
    ended.fire(
        new RenewalEnded(
            renewal.portal(), renewal.id(), renewal.order().reason(), state, claim.fence()));
  }

  private static Query found(Query query, Optional<Finding> finding) {
    return query
        .setParameter("code", finding.map(found -> found.reason().name()).orElse(null))
        .setParameter("detail", finding.map(Finding::detail).orElse(null));
  }

  private Query statement(String sql, UUID id) {
    return entities.createNativeQuery(sql).setParameter("id", id);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
