package io.keyturn.admin.retirement;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/**
 * The operators' way to undo a retirement that has begun. The key is kept first and registered
 * then: a crash in between leaves a key that is kept and can be restored again.
 */
@ApplicationScoped
public class KeyRestore {
  private final AuthenticationKeyStore keys;
  private final Directory directory;
  private final CallerAudit audit;

  KeyRestore(AuthenticationKeyStore keys, Directory directory, CallerAudit audit) {
    this.keys = keys;
    this.directory = directory;
    this.audit = audit;
  }

  /** The key with this public name, if the portal ever had it. */
  public Optional<AuthenticationKey> find(Portal portal, String kid) {
    return keys.find(portal.id(), kid);
  }

  /**
   * Registers the key again.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it is neither ACTIVE nor
   *     RETIRING, or is being removed, 503 where the directory does not play along
   */
  public void restore(Portal portal, AuthenticationKey key) {
    boolean usable =
        QuarkusTransaction.joiningExisting()
            .call(
                () -> {
                  boolean kept = key.state() == KeyState.ACTIVE || keys.keep(key.id());
                  if (kept) {
                    audit.note(AuditAction.KEY_RESTORED, portal.id(), "key " + key.kid());
                  }
                  return kept;
                });
    if (!usable) {
      throw Problems.of(
          Status.CONFLICT,
          "key-not-restorable",
          "Only an ACTIVE key, or a RETIRING one that is not being removed yet, can be registered"
              + " again; start a renewal instead.");
    }
    var current = keys.openActive(portal.id());
    try {
      directory.addKey(portal.clientId(), key.certificate(), current);
    } catch (DirectoryException e) {
      throw Problems.of(
          Status.SERVICE_UNAVAILABLE,
          "directory-unreachable",
          "The identity provider did not register the key (" + e.failure() + "); try again.");
    }
  }
}
