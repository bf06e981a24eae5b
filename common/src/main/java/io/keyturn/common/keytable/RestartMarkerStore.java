package io.keyturn.common.keytable;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which restart each portal was last asked for; kept by database time. */
@ApplicationScoped
@Transactional
public class RestartMarkerStore {
  // Not clock_timestamp(), by which no index is searched.
  static final String PENDING =
      "select p.id, p.restart_marker, p.restart_requested_at from portal p"
          + " where p.restart_requested_at"
          + " > statement_timestamp() - make_interval(secs => :window)"
          + " and exists (select 1 from portal_instance i where i.portal_id = p.id"
          + " and i.stopped_at is null and i.started_at < p.restart_requested_at"
          + " and i.seen_at > statement_timestamp() - make_interval(secs => :liveness))";

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

  /**
   * Sets a renewal's marker as {@link #request} does, but only while the renewal is RUNNING at this
   * step: a runner that was paused and comes back too late must not set it again.
   *
   * @return nothing where the renewal has gone on and the marker is another one by now
   */
  public Optional<RestartMarker> request(
      PortalId portal, UUID marker, RenewalId renewal, String step) {
    entities
        .createNativeQuery(
            "update portal set restart_marker = :marker, restart_requested_at = clock_timestamp()"
                + " where id = :portal and restart_marker is distinct from :marker"
                + " and exists (select 1 from renewal"
                + " where id = :renewal and state = 'RUNNING' and step = :step)")
        .setParameter("marker", marker)
        .setParameter("portal", portal.value())
        .setParameter("renewal", renewal.value())
        .setParameter("step", step)
        .executeUpdate();
    return find(portal).filter(present -> present.marker().equals(marker));
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

  /**
   * The restarts, asked for within the window, that instances seen within {@code liveness} have not
   * obeyed yet.
   */
  public Map<PortalId, RestartMarker> pending(Duration liveness, Duration window) {
    List<?> rows =
        entities
            .createNativeQuery(PENDING, Object[].class)
            .setParameter("window", (double) window.toSeconds())
            .setParameter("liveness", (double) liveness.toMillis() / 1000)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> new PortalId((String) row[0]),
                row -> new RestartMarker((UUID) row[1], (Instant) row[2])));
  }
}
