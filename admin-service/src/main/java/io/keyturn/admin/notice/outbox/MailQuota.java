package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The daily cap of mails to one address; counted in the table, and thus across replicas. */
@ApplicationScoped
class MailQuota {
  private final EntityManager entities;
  private final NoticeConfig config;

  MailQuota(EntityManager entities, NoticeConfig config) {
    this.entities = entities;
    this.config = config;
  }

  /**
   * Those that may go out today; the others wait for the next day. In the caller's transaction.
   *
   * @param claims whether each was counted before; all mails are marked as such by now
   */
  List<ClaimedNotice> within(Map<ClaimedNotice, Boolean> claims) {
    // In one order everywhere, so that two replicas do not wait for each other's rows.
    return claims.keySet().stream()
        .sorted(Comparator.comparing(claim -> claim.notice().recipient().name()))
        .filter(claim -> claims.get(claim) || counted(claim.notice()))
        .toList();
  }

  private boolean counted(Notice notice) {
    var recipient = notice.recipient();
    if (recipient.channel() != Channel.MAIL || count(recipient.name())) {
      return true;
    }
    putOff(notice.id());
    return false;
  }

  private boolean count(String address) {
    return entities
            .createNativeQuery(
                "insert into mail_quota values (:address,"
                    + " date_trunc('day', clock_timestamp(), 'UTC'), 1) on conflict (address, day) do update"
                    + " set mails = mail_quota.mails + 1 where mail_quota.mails < :cap")
            .setParameter("address", address)
            .setParameter("cap", config.dailyCap())
            .executeUpdate()
        == 1;
  }

  private void putOff(UUID id) {
    entities
        .createNativeQuery(
            "update notice set counted = false, lease_until = null, lease_owner = null,"
                + " attempts = attempts - 1, reason = 'daily-cap: the address has had as many"
                + " mails today as keyturn.notice.daily-cap allows', due_at ="
                + " date_trunc('day', clock_timestamp(), 'UTC') + interval '24 hours'"
                + " where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
