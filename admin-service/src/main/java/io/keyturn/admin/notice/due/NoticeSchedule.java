package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.admin.notice.outbox.SqlBatch;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When each ACTIVE key is looked at next. Finding the keys to look at costs what they are, not what
 * the table holds.
 */
@ApplicationScoped
@Transactional
class NoticeSchedule {
  private final EntityManager entities;
  private final SqlBatch batch;
  private final NoticeConfig config;

  NoticeSchedule(EntityManager entities, SqlBatch batch, NoticeConfig config) {
    this.entities = entities;
    this.batch = batch;
    this.config = config;
  }

  /** A batch of keys to look at, held until the caller's transaction ends. */
  List<ScheduledKey> due(Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select k.id, k.portal_id, p.environment_id, k.not_after,"
                    + " case when isfinite(s.look_at) then s.look_at end"
                    + " from notice_schedule s join authentication_key k on k.id = s.key_id"
                    + " join portal p on p.id = k.portal_id where s.look_at <= :now"
                    + " order by s.look_at limit :limit for update of s skip locked"
                    // Writing a notice needs these, too: whoever removes a portal has them first.
                    + " for key share of k, p skip locked",
                Object[].class)
            .setParameter("now", now)
            .setParameter("limit", config.batch())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(NoticeSchedule::key).toList();
  }

  private static ScheduledKey key(Object[] row) {
    return new ScheduledKey(
        new KeyId((UUID) row[0]),
        new PortalId((String) row[1]),
        new EnvironmentId((String) row[2]),
        (Instant) row[3],
        Optional.ofNullable((Instant) row[4]));
  }

  /**
   * Notes when to look at keys again. Whatever is still owed for another step than the present one
   * gives way to that.
   */
  void decided(List<Decision> decisions) {
    batch.run(
        "update notice set state = 'SUPERSEDED', reason = null, ended_at = clock_timestamp()"
            + " where key_id = ? and kind = 'EXPIRY' and step <> ? and state in ('DUE', 'BLOCKED')",
        decisions.stream().filter(it -> it.present().isPresent()).toList(),
        (statement, decision) -> {
          statement.setObject(1, decision.key().value());
          statement.setLong(2, decision.present().orElseThrow().toSeconds());
        });
    batch.run(
        "update notice_schedule set look_at = coalesce(cast(? as timestamptz), 'infinity')"
            + " where key_id = ?",
        decisions,
        (statement, decision) -> {
          statement.setObject(1, decision.next().map(NoticeSchedule::utc).orElse(null));
          statement.setObject(2, decision.key().value());
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Makes the whole schedule anew where it was made by another ladder. */
  void madeBy(String ladder, Duration longest) {
    int changed =
        entities
            .createNativeQuery(
                "insert into notice_ladder (steps) values (:steps) on conflict (singleton)"
                    + " do update set steps = :steps where notice_ladder.steps <> :steps")
            .setParameter("steps", ladder)
            .executeUpdate();
    if (changed == 1) {
      entities
          .createNativeQuery(
              "update notice_schedule s set look_at = k.not_after - make_interval(secs => :longest)"
                  + " from authentication_key k where k.id = s.key_id")
          .setParameter("longest", (double) longest.toSeconds())
          .executeUpdate();
    }
  }
}
