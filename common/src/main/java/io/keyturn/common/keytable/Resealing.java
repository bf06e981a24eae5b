package io.keyturn.common.keytable;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.sealing.SealedPrivateKey;
import io.keyturn.common.sealing.SealingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Seals private keys anew with the newest key-encryption key, so that an older one can be taken
 * away. Which key pair it is does not change, and any number of replicas may do so at once.
 */
@ApplicationScoped
public class Resealing {
  private static final Logger LOG = Logger.getLogger(Resealing.class);

  private final EntityManager entities;
  private final PrivateKeySealer sealer;
  private final KeyEncryptionKeys keys;

  Resealing(EntityManager entities, PrivateKeySealer sealer, KeyEncryptionKeys keys) {
    this.entities = entities;
    this.sealer = sealer;
    this.keys = keys;
  }

  /**
   * Seals some keys anew. One that does not open is left as it is, and said so.
   *
   * @return how many were; 0 where none is left that can be
   */
  @Transactional
  public int some(int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, portal_id, sealed_with, sealed_private_key from authentication_key"
                    + " where state <> 'RETIRED' and sealed_with < :current"
                    + " and sealed_with in (:versions)"
                    + " order by id limit :limit for update skip locked",
                Object[].class)
            .setParameter("current", keys.current())
            .setParameter("versions", keys.versions())
            .setParameter("limit", limit)
            .getResultList();
    return (int) rows.stream().map(Object[].class::cast).filter(this::reseal).count();
  }

  private boolean reseal(Object[] row) {
    var key = new KeyId((UUID) row[0]);
    var portal = new PortalId((String) row[1]);
    var old = new SealedPrivateKey((Integer) row[2], (byte[]) row[3]);
    try {
      write(key, sealer.seal(portal, key, sealer.open(portal, key, old)));
      return true;
    } catch (SealingException e) {
      LOG.warnf("portal %s: %s", portal, e.getMessage());
      return false;
    }
  }

  private void write(KeyId key, SealedPrivateKey sealed) {
    entities
        .createNativeQuery(
            "update authentication_key set sealed_private_key = :bytes, sealed_with = :version"
                + " where id = :id")
        .setParameter("bytes", sealed.bytes())
        .setParameter("version", sealed.version())
        .setParameter("id", key.value())
        .executeUpdate();
  }
}
