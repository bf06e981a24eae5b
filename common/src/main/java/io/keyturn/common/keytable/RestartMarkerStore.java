package io.keyturn.common.keytable;

import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which restart each portal was last asked for; kept by database time. */
@ApplicationScoped
@Transactional
public class RestartMarkerStore {
  private final EntityManager entities;

  RestartMarkerStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Sets the marker unless it is set already, and returns it with the time it was first set. */
  public RestartMarker request(PortalId portal, UUID marker) {
    entities
        .createNativeQuery(
            "update portal set restart_marker = :marker, restart_requested_at = clock_timestamp()"
                + " where id = :portal and restart_marker is distinct from :marker")
        .setParameter("marker", marker)
        .setParameter("portal", portal.value())
        .executeUpdate();
    return find(portal)
        .orElseThrow(() -> new IllegalStateException("portal " + portal + " is gone"));
  }

  /** The marker, where one was ever set. */
  public Optional<RestartMarker> find(PortalId portal) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select restart_marker, restart_requested_at from portal"
                    + " where id = :portal and restart_marker is not null",
                Object[].class)
            .setParameter("portal", portal.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new RestartMarker((UUID) row[0], (Instant) row[1]))
        .findFirst();
  }
}
