package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
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
   * At most {@code limit} notices of an environment, newest first.
   *
   * @param portal only those about this portal
   * @param before only those older than this one
   */
  public List<Notice> page(
      EnvironmentId environment,
      Optional<PortalId> portal,
      Optional<NoticeState> state,
      Optional<UUID> before,
      int limit) {
    var where = new StringBuilder("environmentId = ?1");
    var values = new ArrayList<Object>(List.of(environment.value()));
    portal.ifPresent(it -> and(where, values, "portalId = ", it.value()));
    state.ifPresent(it -> and(where, values, "state = ", it));
    before
        .flatMap(rows::findByIdOptional)
        .ifPresent(
            it -> {
              and(where, values, "createdAt <= ", it.createdAt);
              and(where, values, "(createdAt, id) < (?" + values.size() + ", ?", it.id);
              where.append(')');
            });
    return rows.find(where.toString(), NEWEST_FIRST, values.toArray()).page(0, limit).stream()
        .map(NoticeEntity::toNotice)
        .toList();
  }

  private static void and(
      StringBuilder where, List<Object> values, String condition, Object value) {
    values.add(value);
    where.append(" and ").append(condition);
    where.append(condition.endsWith("?") ? "" : "?").append(values.size());
  }

  /**
   * Lets a BLOCKED notice be tried again from the beginning.
   *
   * @return false where it is not BLOCKED
   */
  public boolean sendAgain(UUID id) {
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
