package io.keyturn.admin.webhook;

import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.SealingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals webhooks' secrets anew with the newest key-encryption key; the secrets stay the same. */
@ApplicationScoped
public class WebhookResealing {
  private static final Logger LOG = Logger.getLogger(WebhookResealing.class);

  private final EntityManager entities;
  private final WebhookStore webhooks;
  private final KeyEncryptionKeys keys;

  WebhookResealing(EntityManager entities, WebhookStore webhooks, KeyEncryptionKeys keys) {
    this.entities = entities;
    this.webhooks = webhooks;
    this.keys = keys;
  }

  /**
   * Seals some anew. One that does not open is left as it is, and said so.
   *
   * @return how many were; 0 where none is left that can be
   */
  @Transactional
  public int some(int limit) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from webhook where sealed_with < :current"
                    + " and sealed_with in (:versions)"
                    + " order by id limit :limit for update skip locked",
                UUID.class)
            .setParameter("current", keys.current())
            .setParameter("versions", keys.versions())
            .setParameter("limit", limit)
            .getResultList();
    return (int) ids.stream().map(UUID.class::cast).filter(this::reseal).count();
  }

  private boolean reseal(UUID id) {
    try {
      webhooks.secret(id).ifPresent(secret -> webhooks.secret(id, secret));
      return true;
    } catch (SealingException e) {
      LOG.warnf("webhook %s: %s", id, e.getMessage());
      return false;
    }
  }
}
