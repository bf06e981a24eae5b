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

  /**
   * Announces a process, before it loads its key. Harmless when repeated.
   *
   * @return the time of its start
   */
  public Instant register(UUID id, PortalId portal, URI url) {
    return (Instant)
        entities
            .createNativeQuery(
                "insert into portal_instance (id, portal_id, url) values (:id, :portal, :url)"
                    + " on conflict (id) do update set url = :url returning started_at",
                Instant.class)
            .setParameter("id", id)
            .setParameter("portal", portal.value())
            .setParameter("url", url.toString())
            .getSingleResult();
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
        .setParameter("portal", portal.value())
        .setParameter("url", url.toString())
        .setParameter("started", startedAt)
        .executeUpdate();
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
            .setParameter("kid", served.kid().orElse(null))
            .setParameter("connected", served.connected())
            .executeUpdate()
        == 1;
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
