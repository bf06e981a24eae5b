package io.keyturn.common.keytable;

import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  private final EntityManager entities;

  InstanceStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Announces a process, before it loads its key. */
  public void register(UUID id, PortalId portal, URI url) {
    query("insert into portal_instance (id, portal_id, url) values (:id, :portal, :url)", id)
        .setParameter("portal", portal.value())
        .setParameter("url", url.toString())
        .executeUpdate();
  }

  /** Says what the process serves, and that it is there. */
  public void report(UUID id, Served served) {
    query(
            "update portal_instance set kid = :kid, connected = :connected,"
                + " seen_at = clock_timestamp() where id = :id and stopped_at is null",
            id)
        .setParameter("kid", served.kid().orElse(null))
        .setParameter("connected", served.connected())
        .executeUpdate();
  }

  /** Takes leave: the process stops in good order. */
  public void stop(UUID id) {
    query(
            "update portal_instance set stopped_at = clock_timestamp(), connected = false"
                + " where id = :id and stopped_at is null",
            id)
        .executeUpdate();
  }

  /** The latest starts, newest first. */
  public List<Instance> latest(PortalId portal, int limit) {
    return instances(
        entities
            .createNativeQuery(COLUMNS + " order by started_at desc, id", Object[].class)
            .setParameter("portal", portal.value())
            .setMaxResults(limit));
  }

  /** Those that have not taken leave and were seen within the given time. */
  public List<Instance> live(PortalId portal, Duration within) {
    return instances(
        entities
            .createNativeQuery(
                COLUMNS
                    + " and stopped_at is null"
                    + " and seen_at > clock_timestamp() - make_interval(secs => :seconds)"
                    + " order by started_at, id",
                Object[].class)
            .setParameter("portal", portal.value())
            .setParameter("seconds", (double) within.toMillis() / 1000));
  }

  /** Forgets processes that were last seen before the given time; returns how many. */
  public int forget(Duration unseenFor) {
    return entities
        .createNativeQuery(
            "delete from portal_instance"
                + " where seen_at < clock_timestamp() - make_interval(secs => :seconds)")
        .setParameter("seconds", (double) unseenFor.toSeconds())
        .executeUpdate();
  }

  private Query query(String sql, UUID id) {
    return entities.createNativeQuery(sql).setParameter("id", id);
  }

  private static List<Instance> instances(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(InstanceStore::instance).toList();
  }

  private static Instance instance(Object[] row) {
    return new Instance(
        (UUID) row[0],
        new PortalId((String) row[1]),
        URI.create((String) row[2]),
        new Served(Optional.ofNullable((String) row[3]), (Boolean) row[4]),
        new Presence((Instant) row[5], (Instant) row[6], Optional.ofNullable((Instant) row[7])));
  }
}
