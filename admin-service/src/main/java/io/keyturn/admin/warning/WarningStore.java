package io.keyturn.admin.warning;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.keytable.PortalFilter.Visible;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds keys that expire soon by the index on their expiration: what a page costs does not grow
 * with the number of keys.
 */
@ApplicationScoped
class WarningStore {
  private static final String FROM =
      "select p.id, p.name, p.environment_id, k.not_after, r.id,"
          + " (select count(*) from notice n where n.portal_id = p.id and n.state = 'BLOCKED')"
          + " from authentication_key k join portal p on p.id = k.portal_id"
          + " left join renewal r on r.portal_id = p.id and r.state = 'RUNNING'"
          + " where k.state = 'ACTIVE' and k.not_after <= :until"
          + " and (k.not_after, k.portal_id) > (:time, :portal)";

  private static final String ONLY =
      " and (p.id in (:portals) or p.environment_id in (:environments))";

  private static final String ORDER = " order by k.not_after, k.portal_id limit :limit";

  /** For callers who may see all portals. */
  static final String ALL = FROM + ORDER;

  private final EntityManager entities;

  WarningStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * At most {@code limit} warnings behind the given place, soonest first.
   *
   * @param until the latest expiration to warn of
   * @param visible the only portals and environments the caller may see; empty for all
   */
  @Transactional
  List<Warning> page(Instant until, Optional<Visible> visible, Place after, int limit) {
    var query =
        entities
            .createNativeQuery(visible.isEmpty() ? ALL : FROM + ONLY + ORDER, Object[].class)
            .setParameter("until", until)
            .setParameter("time", after.expiresAt())
            .setParameter("portal", after.portal())
            .setParameter("limit", limit);
    visible.ifPresent(
        only ->
            query
                .setParameter("portals", only.portals())
                .setParameter("environments", only.environments()));
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(WarningStore::warning).toList();
  }

  private static Warning warning(Object[] row) {
    return new Warning(
        new PortalId((String) row[0]),
        (String) row[1],
        new EnvironmentId((String) row[2]),
        (Instant) row[3],
        Optional.ofNullable((UUID) row[4]).map(RenewalId::new),
        ((Number) row[5]).longValue());
  }
}
