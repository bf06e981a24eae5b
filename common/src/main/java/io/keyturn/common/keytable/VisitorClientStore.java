package io.keyturn.common.keytable;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** The clients that take tokens of visitors. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class VisitorClientStore {
  private final EntityManager entities;

  VisitorClientStore(EntityManager entities) {
    this.entities = entities;
  }

  /** All clients of a portal, by id. */
  public List<VisitorClient> all(PortalId portal) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select client_id, name, redirect_uris, origins, claims, lifetime_seconds"
                    + " from visitor_client where portal_id = :portal order by client_id",
                Object[].class)
            .setParameter("portal", portal.value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(VisitorClientStore::client).toList();
  }

  private static VisitorClient client(Object[] row) {
    return new VisitorClient(
        new VisitorClientId((String) row[0]),
        (String) row[1],
        List.of((String[]) row[2]),
        List.of((String[]) row[3]),
        List.of((String[]) row[4]),
        Duration.ofSeconds(((Number) row[5]).longValue()));
  }

  /** Adds a client; false where the portal has one of that id. */
  public boolean add(PortalId portal, VisitorClient client, String by) {
    return written(
                "insert into visitor_client (portal_id, client_id, name, redirect_uris, origins,"
                    + " claims, lifetime_seconds, created_by) values (:portal, :client, :name,"
                    + " :redirects, :origins, :claims, :lifetime, :by) on conflict do nothing",
                portal,
                client)
            .setParameter("by", by)
            .executeUpdate()
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
            .executeUpdate()
        == 1;
  }

  /** Removes a client; false where there is none of that id. Tokens it has stay valid. */
  public boolean remove(PortalId portal, VisitorClientId client) {
    return entities
            .createNativeQuery(
                "delete from visitor_client where portal_id = :portal and client_id = :client")
            .setParameter("portal", portal.value())
            .setParameter("client", client.value())
            .executeUpdate()
        == 1;
  }

  private Query written(String sql, PortalId portal, VisitorClient client) {
    return entities
        .createNativeQuery(sql)
        .setParameter("portal", portal.value())
        .setParameter("client", client.id().value())
        .setParameter("name", client.name())
        .setParameter("redirects", client.redirectUris().toArray(String[]::new))
        .setParameter("origins", client.origins().toArray(String[]::new))
        .setParameter("claims", client.claims().toArray(String[]::new))
        .setParameter("lifetime", client.lifetime().toSeconds());
  }
}
