package io.keyturn.admin.center.home;

import io.keyturn.common.keytable.PortalFilter.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts the keys that expire in each month. */
@ApplicationScoped
class ExpiryMonths {
  /** The usual validity, and the month it ends in. */
  private static final int MONTHS = 25;

  /** Bucket 0 is what has expired, bucket 1 the rest of this month, and so on. */
  private static final String COUNT =
      "select width_bucket(k.not_after, cast(:bounds as timestamptz[])), count(*)"
          + " from authentication_key k";

  private static final String VISIBLE =
      " join portal p on p.id = k.portal_id"
          + " and (p.id in (:portals) or p.environment_id in (:environments))";

  private static final String WHERE = " where k.state = 'ACTIVE' and k.not_after < :end group by 1";

  private final EntityManager entities;
  private final TimelineConfig config;
  private final Clock clock;
  private volatile Counted fleet = new Counted(List.of(), Instant.MIN);

  ExpiryMonths(EntityManager entities, TimelineConfig config, Clock clock) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  private record Counted(List<ExpiryMonth> months, Instant at) {}

  /**
   * What has expired, then this month and those after it. A count of the whole fleet reads every
   * key, half a second for a million, and is shown again for a while.
   */
  @Transactional
  List<ExpiryMonth> of(Optional<Visible> visible) {
    if (visible.isPresent()) {
      return count(visible);
    }
    var now = clock.instant();
    var last = fleet;
    if (last.at().isAfter(now) || !last.at().isAfter(now.minus(config.age()))) {
      last = new Counted(count(visible), now);
      fleet = last;
    }
    return last.months();
  }

  private List<ExpiryMonth> count(Optional<Visible> visible) {
    var now = clock.instant();
    var first = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    var query =
        entities
            .createNativeQuery(COUNT + (visible.isEmpty() ? "" : VISIBLE) + WHERE, Object[].class)
            .setParameter("bounds", bounds(now, first))
            .setParameter("end", start(first.plusMonths(MONTHS)));
    visible.ifPresent(
        only ->
            query
                .setParameter("portals", only.portals())
                .setParameter("environments", only.environments()));
    List<?> rows = query.getResultList();
    return months(first, rows.stream().map(Object[].class::cast).toList());
  }

  /** A key that expires this very moment has expired: it falls below the first bound. */
  private static Instant[] bounds(Instant now, YearMonth first) {
    var following = IntStream.range(1, MONTHS).mapToObj(i -> start(first.plusMonths(i)));
    return Stream.concat(Stream.of(now.plus(1, ChronoUnit.MICROS)), following)
        .toArray(Instant[]::new);
  }

  private static List<ExpiryMonth> months(YearMonth first, List<Object[]> rows) {
    var counts = new long[MONTHS + 1];
    rows.forEach(row -> counts[((Number) row[0]).intValue()] = ((Number) row[1]).longValue());
    var months = new ArrayList<ExpiryMonth>();
    months.add(new ExpiryMonth(null, counts[0]));
    for (int i = 0; i < MONTHS; i++) {
      months.add(new ExpiryMonth(first.plusMonths(i), counts[i + 1]));
    }
    return months;
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
