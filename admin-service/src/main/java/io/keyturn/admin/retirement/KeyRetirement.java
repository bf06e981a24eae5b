package io.keyturn.admin.retirement;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Retires superseded keys, and candidates that were given up: removed from the directory first,
 * then the private half is destroyed. A crash in between leaves a key that is RETIRING and
 * unregistered; the next pass finishes it.
 */
@ApplicationScoped
public class KeyRetirement {
  private static final Logger LOG = Logger.getLogger(KeyRetirement.class);

  private final AuthenticationKeyStore keys;
  private final PortalStore portals;
  private final Directory directory;
  private final KeyUse use;
  private final AuditLog audit;

  KeyRetirement(
      AuthenticationKeyStore keys,
      PortalStore portals,
      Directory directory,
      KeyUse use,
      AuditLog audit) {
    this.keys = keys;
    this.portals = portals;
    this.directory = directory;
    this.use = use;
    this.audit = audit;
  }

  @Tick
  @Scheduled(
      every = "{keyturn.retirement.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    keys.abandoned(use.batch()).stream().filter(key -> keys.leave(key.id())).forEach(this::retire);
    keys.retiring(use.dueSince(), use.batch()).stream().filter(this::leaves).forEach(this::retire);
  }

  /**
   * Decided under the portal's lock and noted before the directory is touched: a renewal that is
   * retried meanwhile finds the key leaving, and does not count on it.
   */
  private boolean leaves(AuthenticationKey key) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              portals.lock(key.portal());
              var reason =
                  key.history().leaving() ? Optional.<StillNeeded>empty() : use.stillNeeded(key);
              reason.ifPresent(
                  it ->
                      LOG.debugf(
                          "portal %s keeps key %s: %s", key.portal(), key.kid(), it.sentence()));
              return reason.isEmpty() && keys.leave(key.id());
            });
  }

  private void retire(AuthenticationKey key) {
    var portal = portals.find(key.portal());
    if (portal.isEmpty()) {
      return;
    }
    var current = keys.openActive(key.portal());
    try {
      directory.removeKey(portal.get().clientId(), key.kid(), current);
      retired(key);
      LOG.infof("portal %s: key %s is retired", key.portal(), key.kid());
    } catch (DirectoryException e) {
      LOG.warnf(
          "portal %s: key %s is not retired yet: %s", key.portal(), key.kid(), e.getMessage());
    }
  }

  private void retired(AuthenticationKey key) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              keys.retire(key.id());
              audit.append(
                  AuditEntry.done(
                      AuditEntry.KEYTURN,
                      AuditAction.KEY_RETIRED,
                      key.portal(),
                      "key " + key.kid(),
                      ""));
            });
  }
}
