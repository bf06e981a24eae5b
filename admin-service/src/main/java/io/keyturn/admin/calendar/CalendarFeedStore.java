package io.keyturn.admin.calendar;

import io.keyturn.common.portal.EnvironmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendar feeds. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
class CalendarFeedStore {
  private static final String SELECT =
      "select id, environment_id, name, created_by, created_at from calendar_feed";

  private final EntityManager entities;

  CalendarFeedStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds a feed that this token opens. */
  CalendarFeed add(EnvironmentId environment, String name, String createdBy, FeedToken token) {
    var id = UUID.randomUUID();
    entities
        .createNativeQuery(
            "insert into calendar_feed (id, environment_id, name, token_digest, created_by)"
                + " values (:id, :environment, :name, :digest, :by)")
        .setParameter("id", id)
        .setParameter("environment", environment.value())
        .setParameter("name", name)
        .setParameter("digest", token.digest())
        .setParameter("by", createdBy)
        .executeUpdate();
    return feeds(query(SELECT + " where id = :id").setParameter("id", id)).get(0);
  }

  /** The environment's feeds, oldest first. */
  List<CalendarFeed> of(EnvironmentId environment) {
    return feeds(
        query(SELECT + " where environment_id = :environment order by created_at, id")
            .setParameter("environment", environment.value()));
  }

  /** The feed that this token opens. */
  Optional<CalendarFeed> openedBy(FeedToken token) {
    return feeds(
            query(SELECT + " where token_digest = :digest").setParameter("digest", token.digest()))
        .stream()
        .findFirst();
  }

  /** Revokes a feed; false where the environment has none with this id. */
  boolean remove(EnvironmentId environment, UUID id) {
    return entities
            .createNativeQuery(
                "delete from calendar_feed where id = :id and environment_id = :environment")
            .setParameter("id", id)
            .setParameter("environment", environment.value())
            .executeUpdate()
        == 1;
  }

  private Query query(String sql) {
    return entities.createNativeQuery(sql, Object[].class);
  }

  private static List<CalendarFeed> feeds(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(CalendarFeedStore::feed).toList();
  }

  private static CalendarFeed feed(Object[] row) {
    return new CalendarFeed(
        (UUID) row[0],
        new EnvironmentId((String) row[1]),
        (String) row[2],
        (String) row[3],
        (Instant) row[4]);
  }
}
