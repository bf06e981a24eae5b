package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
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
  private final NoticeConfig config;

  NoticeSchedule(EntityManager entities, NoticeConfig config) {
    this.entities = entities;
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
   * gives way to that. One statement each for all keys: one for each key takes eight times as long.
   */
  void decided(List<Decision> decisions) {
    var present = decisions.stream().filter(it -> it.present().isPresent()).toList();
    var steps = present.stream().map(it -> it.present().orElseThrow().toSeconds());
    entities
        .createNativeQuery(
            "update notice n set state = 'SUPERSEDED', reason = null, ended_at = clock_timestamp()"
                + " from unnest(cast(:keys as uuid[]), cast(:steps as bigint[])) d (key_id, step)"
                + " where n.key_id = d.key_id and n.kind = 'EXPIRY' and n.step <> d.step"
                + " and n.state in ('DUE', 'BLOCKED')")
        .setParameter("keys", keys(present))
        .setParameter("steps", steps.toArray(Long[]::new))
        .executeUpdate();
    var next = decisions.stream().map(it -> it.next().orElse(null));
    entities
        .createNativeQuery(
            "update notice_schedule s set look_at = coalesce(d.look_at, 'infinity')"
                + " from unnest(cast(:keys as uuid[]), cast(:next as timestamptz[]))"
                + " d (key_id, look_at) where s.key_id = d.key_id")
        .setParameter("keys", keys(decisions))
        .setParameter("next", next.toArray(Instant[]::new))
        .executeUpdate();
  }

  private static UUID[] keys(List<Decision> decisions) {
    return decisions.stream().map(it -> it.key().value()).toArray(UUID[]::new);
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
