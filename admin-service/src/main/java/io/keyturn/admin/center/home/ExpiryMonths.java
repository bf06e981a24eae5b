package io.keyturn.admin.center.home;

import io.keyturn.common.keytable.PortalFilter.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the keys that expire in each month. */
@ApplicationScoped
class ExpiryMonths {
  /** The usual validity, and the month it ends in. */
  private static final int MONTHS = 25;

  private static final String COUNT =
      "select greatest(date_trunc('month', k.not_after, 'UTC'), date_trunc('month', now(), 'UTC')),"
          + " k.not_after <= :now, count(*) from authentication_key k";

  private static final String VISIBLE =
      " join portal p on p.id = k.portal_id"
          + " and (p.id in (:portals) or p.environment_id in (:environments))";

  private static final String WHERE =
      " where k.state = 'ACTIVE' and k.not_after < :end group by 1, 2";

  private final EntityManager entities;
  private final Clock clock;

  ExpiryMonths(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** What has expired, then this month and those after it. */
  @Transactional
  List<ExpiryMonth> of(Optional<Visible> visible) {
    var now = clock.instant();
    var first = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    var query =
        entities
            .createNativeQuery(COUNT + (visible.isEmpty() ? "" : VISIBLE) + WHERE, Object[].class)
            .setParameter("now", now)
            .setParameter("end", start(first.plusMonths(MONTHS)));
    visible.ifPresent(
        only ->
            query
                .setParameter("portals", only.portals())
                .setParameter("environments", only.environments()));
    List<?> rows = query.getResultList();
    return months(first, rows.stream().map(Object[].class::cast).toList());
  }

  private static List<ExpiryMonth> months(YearMonth first, List<Object[]> rows) {
    long expired = 0;
    Map<YearMonth, Long> counts = new HashMap<>();
    for (Object[] row : rows) {
      long keys = ((Number) row[2]).longValue();
      if ((Boolean) row[1]) {
        expired += keys;
      } else {
        counts.merge(YearMonth.from(((Instant) row[0]).atOffset(ZoneOffset.UTC)), keys, Long::sum);
      }
    }
    var months = new ArrayList<ExpiryMonth>();
    months.add(new ExpiryMonth(null, expired));
    for (int i = 0; i < MONTHS; i++) {
      var month = first.plusMonths(i);
      months.add(new ExpiryMonth(month, counts.getOrDefault(month, 0L)));
    }
    return months;
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
