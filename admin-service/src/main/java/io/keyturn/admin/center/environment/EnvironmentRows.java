package io.keyturn.admin.center.environment;

import io.keyturn.common.keytable.PortalFilter.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Lists environments with the number of their portals; there are few environments. */
@ApplicationScoped
class EnvironmentRows {
  private static final String SELECT =
      "select e.id, e.name, e.geo,"
          + " (select count(*) from portal p where p.environment_id = e.id) from environment e";

  private final EntityManager entities;

  EnvironmentRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Those that the reader may see as a whole, by id. */
  @Transactional
  List<EnvironmentRow> of(Optional<Visible> visible) {
    var where = visible.isEmpty() ? "" : " where e.id in (:visible)";
    var query = entities.createNativeQuery(SELECT + where + " order by e.id", Object[].class);
    visible.ifPresent(only -> query.setParameter("visible", only.environments()));
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(EnvironmentRows::row).toList();
  }

  private static EnvironmentRow row(Object[] row) {
    return new EnvironmentRow(
        (String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue());
  }
}
