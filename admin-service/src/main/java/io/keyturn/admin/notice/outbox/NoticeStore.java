package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notices, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class NoticeStore {
  private static final Sort NEWEST_FIRST = Sort.descending("createdAt", "id");

  private final NoticeRepository rows;
  private final EntityManager entities;

  NoticeStore(NoticeRepository rows, EntityManager entities) {
    this.rows = rows;
    this.entities = entities;
  }

  public Optional<Notice> find(UUID id) {
    return rows.findByIdOptional(id).map(NoticeEntity::toNotice);
  }

  /**
   * At most {@code limit} notices, newest first.
   *
   * @param before only those older than this one
   */
  public List<Notice> page(Filter filter, Optional<UUID> before, int limit) {
    Map<String, Object> values = new HashMap<>();
    var where = where(filter, values);
    before
        .flatMap(rows::findByIdOptional)
        .ifPresent(
            last -> {
              where.append(" and (createdAt < :at or (createdAt = :at and id < :last))");
              values.put("at", last.createdAt);
              values.put("last", last.id);
            });
    return rows.find(where.toString(), NEWEST_FIRST, values).page(0, limit).stream()
        .map(NoticeEntity::toNotice)
        .toList();
  }

  /** How many such notices there are. */
  public long count(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    return rows.count(where(filter, values).toString(), values);
  }

  /** How many notices of this kind about a renewal, owed at most so long ago, are still DUE. */
  public int due(NoticeKind kind, RenewalId renewal, Duration within) {
    var count =
        (Number)
            entities
                .createNativeQuery(
                    "select count(*) from notice where renewal_id = :renewal and kind = :kind"
                        + " and state = 'DUE'"
                        + " and created_at > clock_timestamp() - make_interval(secs => :within)",
                    Long.class)
                .setParameter("renewal", renewal.value())
                .setParameter("kind", kind.name())
                .setParameter("within", within.toMillis() / 1000.0)
                .getSingleResult();
    return count.intValue();
  }

  private static StringBuilder where(Filter filter, Map<String, Object> values) {
    var where = new StringBuilder("environmentId = :environment");
    values.put("environment", filter.environment.value());
    filter.portal.ifPresent(
        portal -> {
          where.append(" and portalId = :portal");
          values.put("portal", portal.value());
        });
    filter.state.ifPresent(
        state -> {
          where.append(" and state = :state");
          values.put("state", state);
        });
    return where;
  }

  /** Which notices are wanted; all of the environment where nothing else is said. */
  public record Filter(
      EnvironmentId environment, Optional<PortalId> portal, Optional<NoticeState> state) {}

  /**
   * Lets a BLOCKED notice be tried again from the beginning.
   *
   * @return false where it is not BLOCKED
   */
  public boolean sendAgain(UUID id) {
    // What was read before is not true any more afterwards.
    entities.clear();
    return entities
            .createNativeQuery(
                "update notice set state = 'DUE', reason = null, attempts = 0,"
                    + " due_at = clock_timestamp(), owed_since = clock_timestamp()"
                    + " where id = :id and state = 'BLOCKED'")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }
}
