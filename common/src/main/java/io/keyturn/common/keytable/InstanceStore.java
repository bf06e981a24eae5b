package io.keyturn.common.keytable;

import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The running instances. They are written and judged by the database's clock alone, so that a
 * replica whose own clock is wrong can neither look alive nor dead by mistake.
 */
@ApplicationScoped
@Transactional
public class InstanceStore {
  private static final String COLUMNS =
      "select id, portal_id, url, kid, connected, started_at, seen_at, stopped_at"
          + " from portal_instance where portal_id = :portal";

  private final DataSource source;

  InstanceStore(DataSource source) {
    this.source = source;
  }

  /**
   * Announces a process, before it loads its key. Harmless when repeated.
   *
   * @return the time of its start
   */
  public Instant register(UUID id, PortalId portal, URI url) {
    return query(
            "insert into portal_instance (id, portal_id, url) values (:id, :portal, :url)"
                + " on conflict (id) do update set url = :url returning started_at",
            id)
        .set("portal", portal.value())
        .set("url", url.toString())
        .first(row -> SqlStatement.time(row, "started_at").orElseThrow())
        .orElseThrow();
  }

  /**
   * Announces a process again whose row was forgotten. It keeps the time of its start, or else it
   * would seem to have obeyed a restart that it has not.
   */
  public void registerAgain(UUID id, PortalId portal, URI url, Instant startedAt) {
    query(
            "insert into portal_instance (id, portal_id, url, started_at)"
                + " values (:id, :portal, :url, :started) on conflict do nothing",
            id)
        .set("portal", portal.value())
        .set("url", url.toString())
        .set("started", startedAt)
        .update();
  }

  /**
   * Says what the process serves, and that it is there.
   *
   * @return false where the process has no row, or has taken leave
   */
  public boolean report(UUID id, Served served) {
    return query(
                "update portal_instance set kid = :kid, connected = :connected,"
                    + " seen_at = clock_timestamp() where id = :id and stopped_at is null",
                id)
            .set("kid", served.kid().orElse(null))
            .set("connected", served.connected())
            .update()
        == 1;
  }

  /** Takes leave: the process stops in good order. */
  public void stop(UUID id) {
    query(
            "update portal_instance set stopped_at = clock_timestamp(), connected = false"
                + " where id = :id and stopped_at is null",
            id)
        .update();
  }

  /** The latest starts, newest first. */
  public List<Instance> latest(PortalId portal, int limit) {
    return new SqlStatement(source, COLUMNS + " order by started_at desc, id limit :limit")
        .set("portal", portal.value())
        .set("limit", limit)
        .list(InstanceStore::instance);
  }

  /** Those that have not taken leave and were seen within the given time. */
  public List<Instance> live(PortalId portal, Duration within) {
    return new SqlStatement(
            source,
            COLUMNS
                + " and stopped_at is null"
                + " and seen_at > clock_timestamp() - make_interval(secs => :seconds)"
                + " order by started_at, id")
        .set("portal", portal.value())
        .set("seconds", (double) within.toMillis() / 1000)
        .list(InstanceStore::instance);
  }

  /** Forgets processes that were last seen before the given time; returns how many. */
  public int forget(Duration unseenFor) {
    return new SqlStatement(
            source,
            "delete from portal_instance"
                + " where seen_at < clock_timestamp() - make_interval(secs => :seconds)")
        .set("seconds", (double) unseenFor.toSeconds())
        .update();
  }

  private SqlStatement query(String sql, UUID id) {
    return new SqlStatement(source, sql).set("id", id);
  }

  private static Instance instance(ResultSet row) throws SQLException {
    return new Instance(
        row.getObject("id", UUID.class),
        new PortalId(row.getString("portal_id")),
        URI.create(row.getString("url")),
        new Served(Optional.ofNullable(row.getString("kid")), row.getBoolean("connected")),
        new Presence(
            SqlStatement.time(row, "started_at").orElseThrow(),
            SqlStatement.time(row, "seen_at").orElseThrow(),
            SqlStatement.time(row, "stopped_at")));
  }
}
