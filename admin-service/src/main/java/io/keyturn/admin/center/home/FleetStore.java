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
  /** A search that finds fewer sorts them; one that finds more meets them on its way by time. */
  private static final int MANY = 20_000;

  private static final String STATE =
      "select state from renewal where portal_id = p.id order by created_at desc limit 1";

  private static final String COLUMNS =
      "select p.id, p.name, p.environment_id, p.state, k.not_after from ";

  private static final String KEYED =
      COLUMNS
          + "authentication_key k join %s p on p.id = k.portal_id"
          + " where k.state = 'ACTIVE' and (k.not_after, k.portal_id) > (:time, :portal)"
          + "%s order by k.not_after, k.portal_id limit :limit";

  private static final String KEYLESS =
      COLUMNS
          + "%s p left join authentication_key k on k.portal_id = p.id and k.state = 'ACTIVE'"
          + " where k.id is null and p.id > :portal"
          + "%s order by p.id limit :limit";

  /** The latest renewals only of those that are shown. */
  private static final String PAGE =
      "select p.*, r.state from (%s) p left join lateral ("
          + STATE
          + ") r on true order by p.not_after, p.id";

  private static final String HAS_RENEWAL =
      " and exists (select from renewal where portal_id = p.id and state ";

  private static final String FAILED = "in ('FAILED', 'ROLLED_BACK')";

  private static final String TEXT =
      "(p.id like :text escape '!' or lower(p.name) like :text escape '!')";

  /** Apart, or the planner would walk the fleet by time in the hope of meeting these few soon. */
  private static final String FOUND =
      "with found as materialized (select * from portal p where " + TEXT + ") ";

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

  /**
   * What is looked for.
   *
   * @param text a pattern; empty for all
   * @param few whether a search finds few
   */
  private record Search(FleetFilter filter, String text, boolean few, Instant now) {
    String from() {
      return few ? "found" : "portal";
    }

    String conditions() {
      return (text.isEmpty() || few ? "" : " and " + TEXT)
          + (filter.visible().isEmpty() ? "" : VISIBLE)
          + condition(filter.show());
    }
  }

  /** At most so many portals behind the given place. */
  @Transactional
  List<PortalRow> page(FleetFilter filter, FleetPlace after, int limit) {
    // A plan for anything would walk the whole fleet by expiration, however few are looked for.
    entities.createNativeQuery("set local plan_cache_mode = force_custom_plan").executeUpdate();
    var text = pattern(filter.text());
    var search = new Search(filter, text, !text.isEmpty() && findsFew(text), clock.instant());
    var rows = new ArrayList<PortalRow>();
    if (!after.keyless()) {
      var keyed = query(KEYED, search).setParameter("time", after.expiresAt());
      rows.addAll(read(keyed, after, limit, search.now()));
    }
    if (rows.size() < limit) {
      var start = after.keyless() ? after : FleetPlace.KEYLESS;
      rows.addAll(read(query(KEYLESS, search), start, limit - rows.size(), search.now()));
    }
    return rows;
  }

  private boolean findsFew(String text) {
    var found =
        (Number)
            entities
                .createNativeQuery(
                    "select count(*) from (select from portal p where " + TEXT + " limit :many) p",
                    Long.class)
                .setParameter("text", text)
                .setParameter("many", MANY)
                .getSingleResult();
    return found.intValue() < MANY;
  }

  private Query query(String sql, Search search) {
    var page = PAGE.formatted(sql.formatted(search.from(), search.conditions()));
    var query = entities.createNativeQuery((search.few() ? FOUND : "") + page, Object[].class);
    if (!search.text().isEmpty()) {
      query.setParameter("text", search.text());
    }
    var filter = search.filter();
    filter
        .visible()
        .ifPresent(
            only ->
                query
                    .setParameter("portals", only.portals())
                    .setParameter("environments", only.environments()));
    var now = search.now();
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
      case FAILED -> HAS_RENEWAL + FAILED + ") and (" + STATE + ") " + FAILED;
      case SETTING_UP -> " and p.state in ('PROVISIONING', 'INSTALLING')";
    };
  }

  private static String pattern(String text) {
    return text.isBlank()
        ? ""
        : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
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
