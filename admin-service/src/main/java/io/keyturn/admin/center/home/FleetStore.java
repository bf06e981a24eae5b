package io.keyturn.admin.center.home;

import io.keyturn.admin.center.Standing;
import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.common.portal.PortalState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds portals by the expiration of their keys. Portals with a key come first, in the order of the
 * index on expirations, so that a page costs the same however many there are; portals without one
 * follow.
 */
@ApplicationScoped
class FleetStore {
  private static final String COLUMNS =
      "select p.id, p.name, p.environment_id, p.state, k.not_after, r.state from ";

  private static final String LATEST =
      " left join lateral (select state from renewal where portal_id = p.id"
          + " order by created_at desc limit 1) r on true";

  private static final String KEYED =
      COLUMNS
          + "authentication_key k join portal p on p.id = k.portal_id"
          + LATEST
          + " where k.state = 'ACTIVE' and (k.not_after, k.portal_id) > (:time, :portal)";

  private static final String KEYLESS =
      COLUMNS
          + "portal p left join authentication_key k on k.portal_id = p.id and k.state = 'ACTIVE'"
          + LATEST
          + " where k.id is null and p.id > :portal";

  private static final String HAS_RENEWAL =
      " and exists (select from renewal where portal_id = p.id and state ";

  private static final String FAILED = "in ('FAILED', 'ROLLED_BACK')";

  private static final String TEXT =
      " and (p.id like :text escape '!' or lower(p.name) like :text escape '!')";

  private static final String VISIBLE =
      " and (p.id in (:portals) or p.environment_id in (:environments))";

  private final EntityManager entities;
  private final Ladder ladder;
  private final Clock clock;

  FleetStore(EntityManager entities, Ladder ladder, Clock clock) {
    this.entities = entities;
    this.ladder = ladder;
    this.clock = clock;
  }

  /** At most so many portals behind the given place. */
  @Transactional
  List<PortalRow> page(FleetFilter filter, FleetPlace after, int limit) {
    var now = clock.instant();
    var rows = new ArrayList<PortalRow>();
    // A plan for anything would walk the whole fleet by expiration, however few are looked for.
    entities.createNativeQuery("set local plan_cache_mode = force_custom_plan").executeUpdate();
    if (!after.keyless()) {
      var keyed = query(KEYED, " order by k.not_after, k.portal_id limit :limit", filter, now);
      keyed.setParameter("time", after.expiresAt());
      rows.addAll(read(keyed, after, limit, now));
    }
    if (rows.size() < limit) {
      var keyless = query(KEYLESS, " order by p.id limit :limit", filter, now);
      var start = after.keyless() ? after : FleetPlace.KEYLESS;
      rows.addAll(read(keyless, start, limit - rows.size(), now));
    }
    return rows;
  }

  private Query query(String from, String order, FleetFilter filter, Instant now) {
    var text = filter.text().isBlank() ? "" : TEXT;
    var visible = filter.visible().isEmpty() ? "" : VISIBLE;
    var query =
        entities.createNativeQuery(
            from + text + visible + condition(filter.show()) + order, Object[].class);
    if (!text.isEmpty()) {
      query.setParameter(
          "text", "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
    }
    filter
        .visible()
        .ifPresent(
            only ->
                query
                    .setParameter("portals", only.portals())
                    .setParameter("environments", only.environments()));
    switch (filter.show()) {
      case EXPIRING -> query.setParameter("until", now.plus(warnFrom())).setParameter("now", now);
      case EXPIRED -> query.setParameter("now", now);
      case ALL, RENEWING, FAILED, SETTING_UP -> {}
    }
    return query;
  }

  private static String condition(FleetFilter.Show show) {
    return switch (show) {
      case ALL -> "";
      case EXPIRING -> " and k.not_after <= :until and k.not_after > :now";
      case EXPIRED -> " and k.not_after <= :now";
      case RENEWING -> HAS_RENEWAL + "= 'RUNNING')";
      // The latest one counts; that any has failed leads to few portals at once.
      case FAILED -> HAS_RENEWAL + FAILED + ") and r.state " + FAILED;
      case SETTING_UP -> " and p.state in ('PROVISIONING', 'INSTALLING')";
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("[!%_]", "!$0");
  }

  private List<PortalRow> read(Query query, FleetPlace after, int limit, Instant now) {
    List<?> rows =
        query.setParameter("portal", after.portal()).setParameter("limit", limit).getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> row(row, now)).toList();
  }

  private PortalRow row(Object[] row, Instant now) {
    var expiresAt = (Instant) row[4];
    var renewal = row[5] == null ? null : RenewalState.valueOf((String) row[5]);
    var standing =
        Standing.of(PortalState.valueOf((String) row[3]), expiresAt, renewal, now, warnFrom());
    return new PortalRow((String) row[0], (String) row[1], (String) row[2], expiresAt, standing);
  }

  private Duration warnFrom() {
    return ladder.steps().get(0);
  }
}
