package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.StepTimes;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The renewals, as facts, for those who ask for them and look at them. Each method joins the
 * caller's transaction or makes its own.
 */
@ApplicationScoped
@Transactional
public class RenewalStore {
  private final RenewalRepository rows;
  private final EntityManager entities;

  RenewalStore(RenewalRepository rows, EntityManager entities) {
    this.rows = rows;
    this.entities = entities;
  }

  /**
   * Starts a renewal, unless one is RUNNING or the same idempotency key was used before; the
   * database decides between simultaneous callers.
   */
  public Optional<RenewalId> start(PortalId portal, RenewalOrder order) {
    var id = RenewalId.next();
    int added =
        entities
            .createNativeQuery(
                "insert into renewal (id, portal_id, state, step, reason, requested_by,"
                    + " idempotency_key, correlation_id, validity, key_size)"
                    + " values (:id, :portal, 'RUNNING', 'GENERATE', :reason, :by,"
                    + " cast(:idempotency as text), :correlation, :validity, :size)"
                    + " on conflict do nothing")
            .setParameter("id", id.value())
            .setParameter("portal", portal.value())
            .setParameter("reason", order.reason().name())
            .setParameter("by", order.requestedBy())
            .setParameter("idempotency", order.idempotencyKey().orElse(null))
            .setParameter("correlation", order.correlationId())
            .setParameter("validity", order.key().validity().toString())
            .setParameter("size", order.key().size())
            .executeUpdate();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /**
   * Lets a FAILED or ROLLED_BACK renewal run again from the given step.
   *
   * @return false where it does not stand so any more, or another renewal of the portal is RUNNING
   */
  public boolean resume(RenewalId id, StepName step) {
    boolean resumed =
        entities
                .createNativeQuery(
                    "update renewal set state = 'RUNNING', step = :step, attempts = 0,"
                        + " code = null, detail = null, finished_at = null,"
                        + " step_since = clock_timestamp(), due_at = clock_timestamp(),"
                        + " lease_owner = null, lease_until = null, fence = fence + 1"
                        + " where id = :id and state in ('FAILED', 'ROLLED_BACK') and not exists"
                        + " (select 1 from renewal other where other.portal_id = renewal.portal_id"
                        + " and other.created_at > renewal.created_at)")
                .setParameter("id", id.value())
                .setParameter("step", step.name())
                .executeUpdate()
            == 1;
    if (resumed) {
      forgetStepsFrom(id, step);
    }
    return resumed;
  }

  /** What runs again has not begun yet. */
  private void forgetStepsFrom(RenewalId id, StepName step) {
    var again = EnumSet.range(step, StepName.ROLL_BACK).stream().map(StepName::name).toList();
    entities
        .createNativeQuery("delete from renewal_step where renewal_id = :id and step in (:again)")
        .setParameter("id", id.value())
        .setParameter("again", again)
        .executeUpdate();
  }

  public Optional<Renewal> find(RenewalId id) {
    return rows.findByIdOptional(id.value()).map(RenewalEntity::toRenewal);
  }

  public Optional<Renewal> running(PortalId portal) {
    return rows.find("portalId = ?1 and state = ?2", portal.value(), RenewalState.RUNNING)
        .firstResultOptional()
        .map(RenewalEntity::toRenewal);
  }

  /** The renewal that this request of the caller started, whenever that was. */
  public Optional<Renewal> startedBy(PortalId portal, String idempotencyKey) {
    return rows.find("portalId = ?1 and idempotencyKey = ?2", portal.value(), idempotencyKey)
        .firstResultOptional()
        .map(RenewalEntity::toRenewal);
  }

  /** At most {@code limit} renewals of a portal, newest first, older than the given one. */
  public List<Renewal> page(PortalId portal, Optional<RenewalId> before, int limit) {
    var newestFirst = Sort.descending("createdAt", "id");
    var bound = before.flatMap(id -> rows.findByIdOptional(id.value()));
    var query =
        bound.isEmpty()
            ? rows.find("portalId", newestFirst, portal.value())
            : rows.find(
                "portalId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))",
                newestFirst,
                portal.value(),
                bound.get().createdAt,
                bound.get().id);
    return query.page(0, limit).stream().map(RenewalEntity::toRenewal).toList();
  }

  /** How long ago a step began, by the database's clock; nothing where it has not. */
  public Optional<Duration> since(RenewalId id, StepName step) {
    List<?> found =
        entities
            .createNativeQuery(
                "select cast(extract(epoch from clock_timestamp() - started_at) * 1000 as bigint)"
                    + " from renewal_step where renewal_id = :id and step = :step",
                Long.class)
            .setParameter("id", id.value())
            .setParameter("step", step.name())
            .getResultList();
    return found.stream().map(Long.class::cast).map(Duration::ofMillis).findFirst();
  }

  /** The steps that have begun, in no particular order. */
  public List<StepTimes> steps(RenewalId id) {
    List<?> found =
        entities
            .createNativeQuery(
                "select step, started_at, finished_at from renewal_step where renewal_id = :id",
                Object[].class)
            .setParameter("id", id.value())
            .getResultList();
    return found.stream().map(Object[].class::cast).map(RenewalStore::stepTimes).toList();
  }

  private static StepTimes stepTimes(Object[] row) {
    return new StepTimes(
        StepName.valueOf((String) row[0]), (Instant) row[1], Optional.ofNullable((Instant) row[2]));
  }
}
