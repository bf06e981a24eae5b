package io.keyturn.common.keytable;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

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

  private final DataSource source;

  RestartMarkerStore(DataSource source) {
    this.source = source;
  }

  /** Sets the marker unless it is set already, and returns it with the time it was first set. */
  public RestartMarker request(PortalId portal, UUID marker) {
    new SqlStatement(
            source,
            "update portal set restart_marker = :marker, restart_requested_at = clock_timestamp()"
                + " where id = :portal and restart_marker is distinct from :marker")
        .set("marker", marker)
        .set("portal", portal.value())
        .update();
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
    new SqlStatement(
            source,
            "update portal set restart_marker = :marker, restart_requested_at = clock_timestamp()"
                + " where id = :portal and restart_marker is distinct from :marker"
                + " and exists (select 1 from renewal"
                + " where id = :renewal and state = 'RUNNING' and step = :step)")
        .set("marker", marker)
        .set("portal", portal.value())
        .set("renewal", renewal.value())
        .set("step", step)
        .update();
    return find(portal).filter(present -> present.marker().equals(marker));
  }

  /** The marker, where one was ever set. */
  public Optional<RestartMarker> find(PortalId portal) {
    return new SqlStatement(
            source,
            "select restart_marker, restart_requested_at from portal"
                + " where id = :portal and restart_marker is not null")
        .set("portal", portal.value())
        .first(RestartMarkerStore::marker);
  }

  /**
   * The restarts, asked for within the window, that instances seen within {@code liveness} have not
   * obeyed yet.
   */
  public Map<PortalId, RestartMarker> pending(Duration liveness, Duration window) {
    return new SqlStatement(source, PENDING)
            .set("window", (double) window.toSeconds())
            .set("liveness", (double) liveness.toMillis() / 1000)
            .list(row -> Map.entry(new PortalId(row.getString("id")), marker(row)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static RestartMarker marker(ResultSet row) throws SQLException {
    return new RestartMarker(
        row.getObject("restart_marker", UUID.class),
        SqlStatement.time(row, "restart_requested_at").orElseThrow());
  }
}
