package io.keyturn.common.keytable;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer;
import io.keyturn.common.visitor.KeyConsumer.Fetched;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The known consumers of public keys. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class KeyConsumerStore {
  private final EntityManager entities;

  KeyConsumerStore(EntityManager entities) {
    this.entities = entities;
  }

  /** All consumers of a portal, by name. */
  public List<KeyConsumer> all(PortalId portal) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select name, contact, language, takes, fetched_at, fetched_from, fetched_kid"
                    + " from key_consumer where portal_id = :portal order by name",
                Object[].class)
            .setParameter("portal", portal.value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(KeyConsumerStore::consumer).toList();
  }

  /** Those who have the key pasted by hand, by name. */
  public List<KeyConsumer> pinned(PortalId portal) {
    return all(portal).stream().filter(consumer -> consumer.takes() == Takes.PINNED).toList();
  }

  private static KeyConsumer consumer(Object[] row) {
    return new KeyConsumer(
        (String) row[0],
        (String) row[1],
        Language.of((String) row[2]).orElseThrow(),
        Takes.valueOf((String) row[3]),
        Optional.ofNullable((Instant) row[4])
            .map(at -> new Fetched(at, Takes.valueOf((String) row[5]), (String) row[6])));
  }

  /** Adds a consumer; false where the portal has one of that name. */
  public boolean add(PortalId portal, KeyConsumer consumer, String by) {
    return written(
                "insert into key_consumer (portal_id, name, contact, language, takes, created_by)"
                    + " values (:portal, :name, :contact, :language, :takes, :by)"
                    + " on conflict do nothing",
                portal,
                consumer)
            .setParameter("by", by)
            .executeUpdate()
        == 1;
  }

  /** Replaces what administrators say of a consumer; false where there is none of that name. */
  public boolean replace(PortalId portal, KeyConsumer consumer) {
    return written(
                "update key_consumer set contact = :contact, language = :language, takes = :takes"
                    + " where portal_id = :portal and name = :name",
                portal,
                consumer)
            .executeUpdate()
        == 1;
  }

  /** Removes a consumer; false where there is none of that name. */
  public boolean remove(PortalId portal, String name) {
    return query("delete from key_consumer where portal_id = :portal and name = :name", portal)
            .setParameter("name", name)
            .executeUpdate()
        == 1;
  }

  /** Notes a fetch by the database's clock; of no effect where the name is not known. */
  public void fetched(PortalId portal, String name, Takes from, String kid) {
    query(
            "update key_consumer set fetched_at = clock_timestamp(), fetched_from = :from,"
                + " fetched_kid = :kid where portal_id = :portal and name = :name",
            portal)
        .setParameter("name", name)
        .setParameter("from", from.name())
        .setParameter("kid", kid)
        .executeUpdate();
  }

  private Query written(String sql, PortalId portal, KeyConsumer consumer) {
    return query(sql, portal)
        .setParameter("name", consumer.name())
        .setParameter("contact", consumer.contact())
        .setParameter("language", consumer.language().tag())
        .setParameter("takes", consumer.takes().name());
  }

  private Query query(String sql, PortalId portal) {
    return entities.createNativeQuery(sql).setParameter("portal", portal.value());
  }
}
