package io.keyturn.admin.webhook;

import io.keyturn.admin.notice.Channel;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The webhooks that are told about a portal: those of its environment that are ACTIVE. */
@ApplicationScoped
class WebhookRecipients implements Recipients {
  private final EntityManager entities;

  WebhookRecipients(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Map<PortalId, List<Recipient>> of(Collection<PortalId> portals) {
    var told = new HashMap<PortalId, List<Recipient>>();
    if (portals.isEmpty()) {
      return told;
    }
    List<?> rows =
        entities
            .createNativeQuery(
                "select p.id, w.id from portal p join webhook w"
                    + " on w.environment_id = p.environment_id and w.state = 'ACTIVE'"
                    + " where p.id in (:portals) order by p.id, w.id",
                Object[].class)
            .setParameter("portals", portals.stream().map(PortalId::value).toList())
            .getResultList();
    for (Object row : rows) {
      var columns = (Object[]) row;
      told.computeIfAbsent(new PortalId((String) columns[0]), portal -> new ArrayList<>())
          .add(recipient((UUID) columns[1]));
    }
    return told;
  }

  /** The webhook as a recipient. */
  static Recipient recipient(UUID webhook) {
    return new Recipient(Channel.WEBHOOK, webhook.toString(), Language.EN, Optional.empty());
  }
}
