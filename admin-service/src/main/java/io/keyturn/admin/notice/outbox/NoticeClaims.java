package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Claims on notices: a lease for a while, and a fencing token that outlives it. Times are the
 * database's alone.
 */
@ApplicationScoped
class NoticeClaims {
  static final String CLAIM =
      // Materialized: as a mere subquery it may be run more than once, and claim more.
      "with due as materialized (select id, counted from notice where state = 'DUE'"
          // Not clock_timestamp(), by which no index is searched: all that waits for another day
          // would be read each time.
          + " and due_at <= statement_timestamp()"
          + " and (lease_until is null or lease_until < statement_timestamp())"
          + " order by due_at limit :limit for update skip locked)"
          + " update notice n set lease_owner = :owner, fence = fence + 1,"
          + " attempts = attempts + 1, counted = due.counted or n.channel = 'MAIL',"
          + " lease_until = clock_timestamp() + make_interval(secs => :lease)"
          + " from due where n.id = due.id returning n.id, n.fence,"
          + " cast(extract(epoch from clock_timestamp() - n.owed_since) * 1000 as bigint),"
          + " due.counted";

  private final EntityManager entities;
  private final NoticeRepository rows;
  private final MailQuota quota;

  NoticeClaims(EntityManager entities, NoticeRepository rows, MailQuota quota) {
    this.entities = entities;
    this.rows = rows;
    this.quota = quota;
  }

  /** Claims notices that are due, longest due first; those over the daily cap are put off. */
  @Transactional
  List<ClaimedNotice> claim(String owner, Duration lease, int limit) {
    List<?> claimed =
        entities
            .createNativeQuery(CLAIM, Object[].class)
            .setParameter("owner", owner)
            .setParameter("lease", seconds(lease))
            .setParameter("limit", limit)
            .getResultList();
    if (claimed.isEmpty()) {
      return List.of();
    }
    return quota.within(claims(claimed.stream().map(Object[].class::cast).toList()));
  }

  /** The claims, and whether each was counted before. */
  private Map<ClaimedNotice, Boolean> claims(List<Object[]> claimed) {
    var notices =
        rows.list("id in ?1", claimed.stream().map(row -> row[0]).toList()).stream()
            .collect(Collectors.toMap(row -> row.id, NoticeEntity::toNotice));
    return claimed.stream()
        .collect(
            Collectors.toMap(
                row ->
                    new ClaimedNotice(
                        notices.get(row[0]), (Long) row[1], Duration.ofMillis((Long) row[2])),
                row -> (Boolean) row[3]));
  }

  /** Another try after a pause; one that is over already stays so. */
  @Transactional
  void later(ClaimedNotice claim, Duration pause, String reason) {
    statement(
            "update notice set lease_until = null, lease_owner = null,"
                + " reason = case when state = 'DUE' then cast(:reason as text) else reason end,"
                + " due_at = clock_timestamp() + make_interval(secs => :pause)"
                + " where id = :id and fence = :fence",
            claim)
        .setParameter("reason", reason)
        .setParameter("pause", seconds(pause))
        .executeUpdate();
  }

  /**
   * The end, for now. What was sent was sent, even if it was cancelled or superseded meanwhile; any
   * other end comes too late then.
   */
  @Transactional
  void end(ClaimedNotice claim, NoticeState state, Optional<String> reason) {
    statement(
            "update notice set lease_until = null, lease_owner = null, state = :state,"
                + " reason = cast(:reason as text),"
                + " ended_at = case when :state = 'BLOCKED' then null else clock_timestamp() end"
                + " where id = :id and fence = :fence and (state = 'DUE' or :state = 'SENT')",
            claim)
        .setParameter("state", state.name())
        .setParameter("reason", reason.orElse(null))
        .executeUpdate();
  }

  private Query statement(String sql, ClaimedNotice claim) {
    return entities
        .createNativeQuery(sql)
        .setParameter("id", claim.notice().id())
        .setParameter("fence", claim.fence());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
