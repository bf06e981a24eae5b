package io.keyturn.admin.renewal.step;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import java.util.Optional;

/**
 * Tells why a new key is refused: its registration is gone (then it is registered again), the whole
 * application is refused (then the old key fails as well), or it just has not arrived yet.
 */
public final class RefusedKey {
  private final Directory directory;
  private final AuthenticationKeyStore keys;
  private final Proof proof;

  public RefusedKey(Directory directory, AuthenticationKeyStore keys, Proof proof) {
    this.directory = directory;
    this.keys = keys;
    this.proof = proof;
  }

  Outcome explain(Portal portal, KeyCertificate refused, String detail) {
    var old = keys.openActive(portal.id());
    try {
      if (!directory.keys(portal.clientId()).contains(refused.kid())) {
        directory.addKey(portal.clientId(), refused, old);
        return Outcome.tryAgain(Reason.REGISTRATION_LOST, detail);
      }
    } catch (DirectoryException e) {
      return DirectoryOutcomes.of(e);
    }
    return Outcome.tryAgain(
        oldIsRefusedToo(portal, old) ? Reason.APPLICATION_REFUSED : Reason.KEY_NOT_ACCEPTED,
        detail);
  }

  private boolean oldIsRefusedToo(Portal portal, Optional<CertifiedKeyPair> old) {
    if (old.isEmpty()) {
      return false;
    }
    try {
      proof.token(old.get(), portal.clientId());
      return false;
    } catch (ConnectionException e) {
      return e.failure() == Failure.KEY_REFUSED || e.failure() == Failure.CLIENT_REFUSED;
    }
  }
}
