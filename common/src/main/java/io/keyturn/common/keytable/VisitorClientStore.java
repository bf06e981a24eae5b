package io.keyturn.common.keytable;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The clients that take tokens of visitors. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class VisitorClientStore {
  private final DataSource source;

  VisitorClientStore(DataSource source) {
    this.source = source;
  }

  /** All clients of a portal, by id. */
  public List<VisitorClient> all(PortalId portal) {
    return new SqlStatement(
            source,
            "select client_id, name, redirect_uris, origins, claims, lifetime_seconds"
                + " from visitor_client where portal_id = :portal order by client_id")
        .set("portal", portal.value())
        .list(VisitorClientStore::client);
  }

  private static VisitorClient client(ResultSet row) throws SQLException {
    return new VisitorClient(
        new VisitorClientId(row.getString("client_id")),
        row.getString("name"),
        texts(row, "redirect_uris"),
        texts(row, "origins"),
        texts(row, "claims"),
        Duration.ofSeconds(row.getLong("lifetime_seconds")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Adds a client; false where the portal has one of that id. */
  public boolean add(PortalId portal, VisitorClient client, String by) {
    return written(
                "insert into visitor_client (portal_id, client_id, name, redirect_uris, origins,"
                    + " claims, lifetime_seconds, created_by) values (:portal, :client, :name,"
                    + " :redirects, :origins, :claims, :lifetime, :by) on conflict do nothing",
                portal,
                client)
            .set("by", by)
            .update()
        == 1;
  }

  /** Replaces what is known of a client; false where there is none of that id. */
  public boolean replace(PortalId portal, VisitorClient client) {
    return written(
                "update visitor_client set name = :name, redirect_uris = :redirects,"
                    + " origins = :origins, claims = :claims, lifetime_seconds = :lifetime"
                    + " where portal_id = :portal and client_id = :client",
                portal,
                client)
            .update()
        == 1;
  }

  /** Removes a client; false where there is none of that id. Tokens it has stay valid. */
  public boolean remove(PortalId portal, VisitorClientId client) {
    return new SqlStatement(
                source,
                "delete from visitor_client where portal_id = :portal and client_id = :client")
            .set("portal", portal.value())
            .set("client", client.value())
            .update()
        == 1;
  }

  private SqlStatement written(String sql, PortalId portal, VisitorClient client) {
    return new SqlStatement(source, sql)
        .set("portal", portal.value())
        .set("client", client.id().value())
        .set("name", client.name())
        .set("redirects", client.redirectUris().toArray(String[]::new))
        .set("origins", client.origins().toArray(String[]::new))
        .set("claims", client.claims().toArray(String[]::new))
        .set("lifetime", client.lifetime().toSeconds());
  }
}
