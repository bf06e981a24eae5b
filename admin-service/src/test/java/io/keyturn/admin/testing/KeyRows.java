package io.keyturn.admin.testing;

import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The keys as they lie in the key table, and ways to age them. */
@ApplicationScoped
public class KeyRows {
  private final Database database;
  private final AuthenticationKeyStore keys;
  private final TestDirectory directory;

  KeyRows(Database database, AuthenticationKeyStore keys, TestDirectory directory) {
    this.database = database;
    this.keys = keys;
    this.directory = directory;
  }

  public String state(String kid) {
    return database.value("select state from authentication_key where kid = ?", kid);
  }

  /** The sealed private half; null where it was destroyed. */
  public String sealed(String kid) {
    return database.value(
        "select encode(sealed_private_key, 'hex') from authentication_key where kid = ?", kid);
  }

  public String retiringSince(String kid) {
    return database.value("select retiring_since::text from authentication_key where kid = ?", kid);
  }

  /** From now on the key was superseded long ago. */
  public void graceOver(String kid) {
    database.update(
        "update authentication_key set retiring_since = now() - interval '2 hours' where kid = ?",
        kid);
  }

  /** Notes that the key is about to leave the directory; false where it is in use. */
  public boolean leave(PortalId portal, String kid) {
    return keys.leave(keys.find(portal, kid).orElseThrow().id());
  }

  /** Makes this key pair the portal's ACTIVE key, registered like any other. */
  public void supersede(PortalId portal, CertifiedKeyPair pair) {
    directory.register("portal-" + portal, pair.certificate());
    var key = keys.stage(portal, pair, Optional.empty());
    keys.activate(key.id());
  }
}
