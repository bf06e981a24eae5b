package io.keyturn.common.keytable;

import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portals, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class PortalStore {
  private final PortalRepository rows;

  PortalStore(PortalRepository rows) {
    this.rows = rows;
  }

  public Optional<Portal> find(PortalId id) {
    return rows.findByIdOptional(id.value()).map(PortalEntity::toPortal);
  }

  /**
   * Holds the portal's row until the caller's transaction ends: one change of its fate at a time.
   */
  public void lock(PortalId id) {
    rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Adds a portal; false where the id is taken. */
  public boolean add(Portal portal) {
    return rows.getEntityManager()
            .createNativeQuery(
                "insert into portal (id, environment_id, name, type, url, client_id, state)"
                    + " values (:id, :environment, :name, :type, :url, :client, :state)"
                    + " on conflict do nothing")
            .setParameter("id", portal.id().value())
            .setParameter("environment", portal.environment().value())
            .setParameter("name", portal.profile().name())
            .setParameter("type", portal.profile().type())
            .setParameter("url", portal.profile().url().toString())
            .setParameter("client", portal.clientId())
            .setParameter("state", portal.state().name())
            .executeUpdate()
        == 1;
  }

  /** Replaces what is known of a portal; false where it is not there. */
  public boolean replace(Portal portal) {
    var row = rows.findById(portal.id().value());
    if (row == null) {
      return false;
    }
    row.set(portal);
    return true;
  }

  /** Removes a portal with its keys, renewals and instances; false where it was not there. */
  public boolean remove(PortalId id) {
    return rows.deleteById(id.value());
  }

  /** At most {@code limit} portals by id, behind the given one; by key, so cost does not grow. */
  public List<Portal> page(PortalFilter filter, String after, int limit) {
    var where = new StringBuilder("id > :after");
    var values = new HashMap<String, Object>(Map.of("after", after));
    filter
        .environment()
        .ifPresent(
            environment -> {
              where.append(" and environmentId = :environment");
              values.put("environment", environment.value());
            });
    filter
        .state()
        .ifPresent(
            state -> {
              where.append(" and state = :state");
              values.put("state", state);
            });
    filter
        .visible()
        .ifPresent(
            visible -> {
              where.append(" and (id in :portals or environmentId in :environments)");
              values.put("portals", visible.portals());
              values.put("environments", visible.environments());
            });
    return rows.find(where.toString(), Sort.by("id"), values).page(Page.ofSize(limit)).stream()
        .map(PortalEntity::toPortal)
        .toList();
  }
}
