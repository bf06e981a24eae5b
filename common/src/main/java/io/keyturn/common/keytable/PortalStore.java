package io.keyturn.common.keytable;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The portals, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class PortalStore {
  private static final String SELECT =
      "select id, environment_id, name, type, url, client_id, state from portal ";

  private final DataSource source;

  PortalStore(DataSource source) {
    this.source = source;
  }

  public Optional<Portal> find(PortalId id) {
    return byId(SELECT + "where id = :id", id).first(PortalStore::portal);
  }

  /**
   * Holds the portal's row until the caller's transaction ends: one change of its fate at a time.
   */
  public void lock(PortalId id) {
    byId("select id from portal where id = :id for no key update", id)
        .first(row -> row.getString("id"));
  }

  /** Adds a portal; false where the id is taken. */
  public boolean add(Portal portal) {
    return written(
            "insert into portal (id, environment_id, name, type, url, client_id, state)"
                + " values (:id, :environment, :name, :type, :url, :client, :state)"
                + " on conflict do nothing",
            portal)
        == 1;
  }

  /** Replaces what is known of a portal; false where it is not there. */
  public boolean replace(Portal portal) {
    return written(
            "update portal set environment_id = :environment, name = :name, type = :type,"
                + " url = :url, client_id = :client, state = :state where id = :id",
            portal)
        == 1;
  }

  /** Removes a portal with its keys, renewals and instances; false where it was not there. */
  public boolean remove(PortalId id) {
    return byId("delete from portal where id = :id", id).update() == 1;
  }

  /** At most {@code limit} portals by id, behind the given one; by key, so cost does not grow. */
  public List<Portal> page(PortalFilter filter, String after, int limit) {
    var page = new SqlStatement(source, SELECT + "where id > :after").set("after", after);
    filter
        .environment()
        .ifPresent(
            environment ->
                page.add(" and environment_id = :environment")
                    .set("environment", environment.value()));
    filter.state().ifPresent(state -> page.add(" and state = :state").set("state", state.name()));
    filter
        .visible()
        .ifPresent(
            visible ->
                page.add(" and (id = any(:portals) or environment_id = any(:environments))")
                    .set("portals", visible.portals().toArray(String[]::new))
                    .set("environments", visible.environments().toArray(String[]::new)));
    return page.add(" order by id limit :limit").set("limit", limit).list(PortalStore::portal);
  }

  private SqlStatement byId(String sql, PortalId id) {
    return new SqlStatement(source, sql).set("id", id.value());
  }

  private int written(String sql, Portal portal) {
    return byId(sql, portal.id())
        .set("environment", portal.environment().value())
        .set("name", portal.profile().name())
        .set("type", portal.profile().type())
        .set("url", portal.profile().url().toString())
        .set("client", portal.clientId())
        .set("state", portal.state().name())
        .update();
  }

  private static Portal portal(ResultSet row) throws SQLException {
    return new Portal(
        new PortalId(row.getString("id")),
        new EnvironmentId(row.getString("environment_id")),
        new PortalProfile(
            row.getString("name"), row.getString("type"), URI.create(row.getString("url"))),
        row.getString("client_id"),
        PortalState.valueOf(row.getString("state")));
  }
}
