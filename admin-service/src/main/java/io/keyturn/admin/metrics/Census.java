package io.keyturn.admin.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what is in the key table. Each method is one query that an index answers. */
@ApplicationScoped
@Transactional
class Census {
  private final EntityManager entities;

  Census(EntityManager entities) {
    this.entities = entities;
  }

  /** The ACTIVE keys that expire soonest. */
  List<Validity> validities(int limit) {
    return rows(
            "select k.portal_id, p.environment_id, k.activated_at, k.not_after"
                + " from authentication_key k join portal p on p.id = k.portal_id"
                + " where k.state = 'ACTIVE' order by k.not_after limit "
                + limit)
        .stream()
        .map(
            row ->
                new Validity((String) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
        .toList();
  }

  /** How many rows of a table there are of each state that any is of. */
  Map<String, Long> states(String table) {
    return counts("select state, count(*) from " + table + " group by state");
  }

  /** How many notices are still to be delivered, and how many could not be. */
  Map<String, Long> openNotices() {
    return counts(
        "select 'DUE', count(*) from notice where state = 'DUE' union all"
            + " select 'BLOCKED', count(*) from notice where state = 'BLOCKED'");
  }

  /** On how many portals the last renewal failed or was rolled back, and none has begun since. */
  long unresolvedRenewals() {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from renewal r where state in ('FAILED', 'ROLLED_BACK')"
                        + " and not exists (select 1 from renewal later"
                        + " where later.portal_id = r.portal_id"
                        + " and later.created_at > r.created_at)",
                    Long.class)
                .getSingleResult())
        .longValue();
  }

  /** For how many seconds the renewal that moves least has been in its step; 0 where none runs. */
  double longestStepAge() {
    return (Double)
        entities
            .createNativeQuery(
                "select cast(coalesce(extract(epoch from clock_timestamp() - min(step_since)), 0)"
                    + " as double precision) from renewal where state = 'RUNNING'",
                Double.class)
            .getSingleResult();
  }

  /** How many private keys and other secrets are sealed with each version of the sealing keys. */
  Map<String, Long> sealedByVersion() {
    return counts(
        "select cast(sealed_with as text), count(*) from (select sealed_with from"
            + " authentication_key where state <> 'RETIRED' union all"
            + " select sealed_with from webhook) sealed group by sealed_with");
  }

  /** For how many seconds the oldest notice has been overdue, by the database's clock. */
  double oldestDueAge() {
    var age =
        entities
            .createNativeQuery(
                "select cast(coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)"
                    + " as double precision)"
                    + " from notice where state = 'DUE' and due_at <= clock_timestamp()",
                Double.class)
            .getSingleResult();
    return (Double) age;
  }

  private Map<String, Long> counts(String sql) {
    var counts = new HashMap<String, Long>();
    rows(sql).forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
    return counts;
  }

  private List<Object[]> rows(String sql) {
    List<?> rows = entities.createNativeQuery(sql, Object[].class).getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }
}
