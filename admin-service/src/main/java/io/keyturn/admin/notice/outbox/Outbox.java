package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * Takes what is owed. Joins the caller's transaction, so that a notice is written if and only if
 * that for which it is owed is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
  private static final String ADD =
      "insert into notice (id, kind, channel, environment_id, portal_id, key_id, step, renewal_id,"
          + " occasion, recipient, language, subscription_id, state, ended_at)"
          + " values (:id, :kind, :channel, :environment, cast(:portal as text),"
          + " cast(:key as uuid), cast(:step as bigint), cast(:renewal as uuid), :occasion,"
          + " :recipient, :language, cast(:subscription as uuid), :state,"
          + " case when :state = 'DUE' then null else clock_timestamp() end)";

  /** One that was cancelled is owed again where its key has become ACTIVE again. */
  private static final String OR_OWE_AGAIN =
      " on conflict (key_id, step, channel, recipient) where kind = 'EXPIRY' do update"
          + " set state = 'DUE', ended_at = null, attempts = 0, due_at = clock_timestamp(),"
          + " lease_until = null, fence = notice.fence + 1"
          + " where notice.state = 'CANCELLED' and excluded.state = 'DUE'";

  private final EntityManager entities;

  Outbox(EntityManager entities) {
    this.entities = entities;
  }

  /** Owes this, unless the recipient has got or will get the very same. */
  public void add(NoticeKind kind, NoticeSubject subject, Recipient recipient) {
    insert(kind, subject, recipient, NoticeState.DUE);
  }

  /** Notes a step of the expiry ladder that passed without a notice; a newer one is owed. */
  public void addSuperseded(NoticeSubject subject, Recipient recipient) {
    insert(NoticeKind.EXPIRY, subject, recipient, NoticeState.SUPERSEDED);
  }

  private void insert(
      NoticeKind kind, NoticeSubject subject, Recipient recipient, NoticeState state) {
    entities
        .createNativeQuery(
            ADD + (kind == NoticeKind.EXPIRY ? OR_OWE_AGAIN : " on conflict do nothing"))
        .setParameter("id", UUID.randomUUID())
        .setParameter("kind", kind.name())
        .setParameter("channel", recipient.channel().name())
        .setParameter("environment", subject.environment().value())
        .setParameter("portal", subject.portal().map(PortalId::value).orElse(null))
        .setParameter("key", subject.key().map(KeyId::value).orElse(null))
        .setParameter("step", subject.step().map(Duration::toSeconds).orElse(null))
        .setParameter("renewal", subject.renewal().map(RenewalId::value).orElse(null))
        .setParameter("occasion", subject.occasion())
        .setParameter("recipient", recipient.name())
        .setParameter("language", recipient.language().tag())
        .setParameter("subscription", recipient.subscription().orElse(null))
        .setParameter("state", state.name())
        .executeUpdate();
  }
}
