package io.keyturn.admin.subscription;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.admin.notice.Recipients;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Those who are told by mail: the ACTIVE subscriptions that cover a portal. Where none does, it is
 * the support contact of the portal's environment, in English: a warning must reach somebody, and
 * from that there is nothing to unsubscribe.
 */
@ApplicationScoped
@Transactional
class SubscriptionRecipients implements Recipients {
  private static final String FOR_PORTALS =
      "select p.id, s.id, coalesce(s.address, e.support_contact), coalesce(s.language, 'en')"
          + " from portal p join environment e on e.id = p.environment_id"
          + " left join subscription s on s.environment_id = p.environment_id"
          + " and s.state = 'ACTIVE' and (s.all_portals or exists (select 1"
          + " from subscription_portal o where o.subscription_id = s.id and o.portal_id = p.id))"
          + " where p.id in (:portals) order by p.id, s.address";

  private final EntityManager entities;
  private final SubscriptionStore subscriptions;

  SubscriptionRecipients(EntityManager entities, SubscriptionStore subscriptions) {
    this.entities = entities;
    this.subscriptions = subscriptions;
  }

  @Override
  public Map<PortalId, List<Recipient>> of(Collection<PortalId> portals) {
    var told = new HashMap<PortalId, List<Recipient>>();
    if (portals.isEmpty()) {
      return told;
    }
    List<?> rows =
        entities
            .createNativeQuery(FOR_PORTALS, Object[].class)
            .setParameter("portals", portals.stream().map(PortalId::value).toList())
            .getResultList();
    for (Object row : rows) {
      var columns = (Object[]) row;
      told.computeIfAbsent(new PortalId((String) columns[0]), portal -> new ArrayList<>())
          .add(recipient(columns));
    }
    return told;
  }

  @Override
  public boolean wants(Notice notice) {
    return notice.recipient().channel() != Channel.MAIL
        || notice
            .recipient()
            .subscription()
            .map(id -> subscriptions.find(id).filter(it -> it.wants(notice)).isPresent())
            .orElse(true);
  }

  private static Recipient recipient(Object[] columns) {
    return new Recipient(
        Channel.MAIL,
        ((String) columns[2]).toLowerCase(Locale.ROOT),
        Language.of((String) columns[3]).orElseThrow(),
        Optional.ofNullable((UUID) columns[1]));
  }
}
