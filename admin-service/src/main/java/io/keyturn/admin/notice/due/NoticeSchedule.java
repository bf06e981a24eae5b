package io.keyturn.admin.notice.due;

import io.agroal.api.AgroalDataSource;
import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
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
  private final AgroalDataSource source;
  private final NoticeConfig config;

  NoticeSchedule(EntityManager entities, AgroalDataSource source, NoticeConfig config) {
    this.entities = entities;
    this.source = source;
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
                    + " order by s.look_at limit :limit for update of s skip locked",
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

  /** Notes when to look at keys again. */
  void decided(List<LookAgain> keys) {
    try (var connection = source.getConnection();
        var again =
            connection.prepareStatement(
                "update notice_schedule set look_at = coalesce(cast(? as timestamptz), 'infinity')"
                    + " where key_id = ?")) {
      for (LookAgain key : keys) {
        var at = key.at().map(it -> OffsetDateTime.ofInstant(it, ZoneOffset.UTC)).orElse(null);
        again.setObject(1, at);
        again.setObject(2, key.key().value());
        again.addBatch();
      }
      again.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the schedule cannot be written", e);
    }
  }

  /** Whatever is still owed for another step of this key gives way to a more urgent one. */
  void supersede(KeyId key, Duration present) {
    entities
        .createNativeQuery(
            "update notice set state = 'SUPERSEDED', reason = null, ended_at = clock_timestamp()"
                + " where key_id = :key and kind = 'EXPIRY' and step <> :present"
                + " and state in ('DUE', 'BLOCKED')")
        .setParameter("key", key.value())
        .setParameter("present", present.toSeconds())
        .executeUpdate();
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
