package io.keyturn.common.keytable;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer;
import io.keyturn.common.visitor.KeyConsumer.Fetched;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The known consumers of public keys. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class KeyConsumerStore {
  private final DataSource source;

  KeyConsumerStore(DataSource source) {
    this.source = source;
  }

  /** All consumers of a portal, by name. */
  public List<KeyConsumer> all(PortalId portal) {
    return query(
            "select name, contact, language, takes, fetched_at, fetched_from, fetched_kid"
                + " from key_consumer where portal_id = :portal order by name",
            portal)
        .list(KeyConsumerStore::consumer);
  }

  /** Those who have the key pasted by hand, by name. */
  public List<KeyConsumer> pinned(PortalId portal) {
    return all(portal).stream().filter(consumer -> consumer.takes() == Takes.PINNED).toList();
  }

  private static KeyConsumer consumer(ResultSet row) throws SQLException {
    return new KeyConsumer(
        row.getString("name"),
        row.getString("contact"),
        Language.of(row.getString("language")).orElseThrow(),
        Takes.valueOf(row.getString("takes")),
        fetched(row));
  }

  private static Optional<Fetched> fetched(ResultSet row) throws SQLException {
    var from = row.getString("fetched_from");
    var kid = row.getString("fetched_kid");
    return SqlStatement.time(row, "fetched_at")
        .map(at -> new Fetched(at, Takes.valueOf(from), kid));
  }

  /** Adds a consumer; false where the portal has one of that name. */
  public boolean add(PortalId portal, KeyConsumer consumer, String by) {
    return written(
                "insert into key_consumer (portal_id, name, contact, language, takes, created_by)"
                    + " values (:portal, :name, :contact, :language, :takes, :by)"
                    + " on conflict do nothing",
                portal,
                consumer)
            .set("by", by)
            .update()
        == 1;
  }

  /** Replaces what administrators say of a consumer; false where there is none of that name. */
  public boolean replace(PortalId portal, KeyConsumer consumer) {
    return written(
                "update key_consumer set contact = :contact, language = :language, takes = :takes"
                    + " where portal_id = :portal and name = :name",
                portal,
                consumer)
            .update()
        == 1;
  }

  /** Removes a consumer; false where there is none of that name. */
  public boolean remove(PortalId portal, String name) {
    return query("delete from key_consumer where portal_id = :portal and name = :name", portal)
            .set("name", name)
            .update()
        == 1;
  }

  /** Notes a fetch by the database's clock; of no effect where the name is not known. */
  public void fetched(PortalId portal, String name, Takes from, String kid) {
    query(
            "update key_consumer set fetched_at = clock_timestamp(), fetched_from = :from,"
                + " fetched_kid = :kid where portal_id = :portal and name = :name",
            portal)
        .set("name", name)
        .set("from", from.name())
        .set("kid", kid)
        .update();
  }

  private SqlStatement written(String sql, PortalId portal, KeyConsumer consumer) {
    return query(sql, portal)
        .set("name", consumer.name())
        .set("contact", consumer.contact())
        .set("language", consumer.language().tag())
        .set("takes", consumer.takes().name());
  }

  private SqlStatement query(String sql, PortalId portal) {
    return new SqlStatement(source, sql).set("portal", portal.value());
  }
}
