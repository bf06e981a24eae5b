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
