package io.keyturn.admin.subscription;

import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.outbox.Outbox;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;

/** The notices that a subscription brings about or ends, in the transaction that changes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubscriptionNotices {
  private static final String OPEN = " n.subscription_id = :id and n.state in ('DUE', 'BLOCKED')";
  private static final String CANCEL =
      "update notice n set state = 'CANCELLED', reason = null, ended_at = clock_timestamp()";

  /** What stays is what {@link Subscription#wants} says. */
  private static final String UNWANTED =
      CANCEL
          + " from subscription s where s.id = n.subscription_id and"
          + OPEN
          + " and not case s.state when 'PENDING' then n.kind = 'CONFIRMATION'"
          + " when 'ACTIVE' then n.kind <> 'CONFIRMATION' and (n.portal_id is null or s.all_portals"
          + " or exists (select 1 from subscription_portal o where o.subscription_id = s.id"
          + " and o.portal_id = n.portal_id)) else false end";

  private final EntityManager entities;
  private final Outbox outbox;

  SubscriptionNotices(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  /**
   * Owes a mail that somebody asked for. The caller holds the subscription or its environment.
   *
   * @throws HttpProblem 429 where the address got one of this kind less than a minute ago
   */
  void owe(NoticeKind kind, Subscription subscription) {
    var wait = secondsToWait(kind, subscription);
    if (wait > 0) {
      throw Problems.builder(
              Status.TOO_MANY_REQUESTS,
              "mail-too-soon",
              "This address was sent such a mail less than a minute ago; look into its mailbox,"
                  + " or try again in "
                  + wait
                  + " s.")
          .withHeader(HttpHeaders.RETRY_AFTER, wait)
          .build();
    }
    outbox.add(kind, NoticeSubject.of(subscription.environment()), subscription.recipient());
  }

  /** By address, so that removing and adding a subscription does not send any more. */
  private long secondsToWait(NoticeKind kind, Subscription subscription) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select cast(coalesce(ceil(extract(epoch from max(created_at)"
                        + " + interval '1 minute' - clock_timestamp())), 0) as bigint)"
                        + " from notice where environment_id = :environment and kind = :kind"
                        + " and created_at > clock_timestamp() - interval '1 minute'"
                        + " and channel = 'MAIL' and recipient = :recipient",
                    Long.class)
                .setParameter("environment", subscription.environment().value())
                .setParameter("kind", kind.name())
                .setParameter("recipient", subscription.recipient().name())
                .getSingleResult())
        .longValue();
  }

  /** Lets what is still to be sent follow the subscription as it is written now. */
  void follow(Subscription subscription) {
    entities.createNativeQuery(UNWANTED).setParameter("id", subscription.id()).executeUpdate();
    entities
        .createNativeQuery("update notice n set language = :language where" + OPEN)
        .setParameter("language", subscription.wish().language().tag())
        .setParameter("id", subscription.id())
        .executeUpdate();
  }

  /**
   * Nothing is sent any more, to the very last notice: none may be written until the caller's
   * transaction ends.
   */
  void end(UUID subscription) {
    // First the notices and then the subscription, in the order of those who write notices; and
    // then those that were written while waiting for it.
    cancel(subscription);
    entities
        .createNativeQuery("select id from subscription where id = :id for update", UUID.class)
        .setParameter("id", subscription)
        .getResultList();
    cancel(subscription);
  }

  private void cancel(UUID subscription) {
    entities
        .createNativeQuery(CANCEL + " where" + OPEN)
        .setParameter("id", subscription)
        .executeUpdate();
  }
}
