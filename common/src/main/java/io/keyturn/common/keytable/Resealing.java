package io.keyturn.common.keytable;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.sealing.SealedPrivateKey;
import io.keyturn.common.sealing.SealingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Seals private keys anew with the newest key-encryption key, so that an older one can be taken
 * away. Which key pair it is does not change, and any number of replicas may do so at once.
 */
@ApplicationScoped
public class Resealing {
  private static final Logger LOG = Logger.getLogger(Resealing.class);

  private final DataSource source;
  private final PrivateKeySealer sealer;
  private final KeyEncryptionKeys keys;

  Resealing(DataSource source, PrivateKeySealer sealer, KeyEncryptionKeys keys) {
    this.source = source;
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
    var found =
        new SqlStatement(
                source,
                "select id, portal_id, sealed_with, sealed_private_key from authentication_key"
                    + " where state <> 'RETIRED' and sealed_with < :current"
                    + " and sealed_with = any(:versions)"
                    + " order by id limit :limit for update skip locked")
            .set("current", keys.current())
            .set("versions", keys.versions().toArray(Integer[]::new))
            .set("limit", limit)
            .list(Resealing::sealed);
    return (int) found.stream().filter(this::reseal).count();
  }

  private record Sealed(KeyId key, PortalId portal, SealedPrivateKey secret) {}

  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(
        new KeyId(row.getObject("id", UUID.class)),
        new PortalId(row.getString("portal_id")),
        new SealedPrivateKey(row.getInt("sealed_with"), row.getBytes("sealed_private_key")));
  }

  private boolean reseal(Sealed old) {
    try {
      var opened = sealer.open(old.portal(), old.key(), old.secret());
      write(old.key(), sealer.seal(old.portal(), old.key(), opened));
      return true;
    } catch (SealingException e) {
      LOG.warnf("portal %s: %s", old.portal(), e.getMessage());
      return false;
    }
  }

  private void write(KeyId key, SealedPrivateKey sealed) {
    new SqlStatement(
            source,
            "update authentication_key set sealed_private_key = :bytes, sealed_with = :version"
                + " where id = :id")
        .set("bytes", sealed.bytes())
        .set("version", sealed.version())
        .set("id", key.value())
        .update();
  }
}
