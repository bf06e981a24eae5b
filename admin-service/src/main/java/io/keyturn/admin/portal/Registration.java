package io.keyturn.admin.portal;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings portals in and takes them out. Provisioning is the portal's first renewal: it makes the
 * application and the first key, and is as durable and as retryable as every other one.
 */
@ApplicationScoped
public class Registration {
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final PortalStore portals;
  private final AuthenticationKeyStore keys;
  private final Renewals renewals;
  private final Directory directory;
  private final CallerAudit audit;

  Registration(
      PortalStore portals,
      AuthenticationKeyStore keys,
      Renewals renewals,
      Directory directory,
      CallerAudit audit) {
    this.portals = portals;
    this.keys = keys;
    this.renewals = renewals;
    this.directory = directory;
    this.audit = audit;
  }

  /**
   * Registers a PROVISIONING portal and starts its first renewal; false where its id or its client
   * id is taken.
   */
  public boolean register(Portal portal, RenewalOrder firstKey) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              boolean added = portals.add(portal);
              if (added) {
                audit.note(AuditAction.PORTAL_REGISTERED, portal.id(), portal.clientId());
                renewals.start(portal.id(), firstKey);
              }
              return added;
            });
  }

  /** Changes what is known of a portal; false where it was removed meanwhile. */
  @Transactional
  public boolean change(Portal changed, String what) {
    boolean replaced = portals.replace(changed);
    if (replaced) {
      audit.note(AuditAction.PORTAL_CHANGED, changed.id(), what);
    }
    return replaced;
  }

  /**
   * Removes a portal: first its application, or its keys in one that Keyturn did not make; then all
   * that is known of it, private keys included.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while a renewal runs, 503 where the
   *     directory does not play along; then nothing was removed here
   */
  public void remove(Portal portal) {
    if (renewals.underway(portal.id())) {
      throw Problems.of(
          Status.CONFLICT, "renewal-in-progress", "Wait until the portal's renewal has ended.");
    }
    try {
      directory.removeApplication(portal.clientId(), kids(portal));
    } catch (DirectoryException e) {
      throw Problems.builder(
              Status.SERVICE_UNAVAILABLE,
              "directory-unreachable",
              "The portal's application could not be removed at the identity provider, so the"
                  + " portal was kept. Try again later.")
          .withHeader("Retry-After", e.retryAfter().orElse(RETRY).toSeconds())
          .build();
    }
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              portals.remove(portal.id());
              audit.note(AuditAction.PORTAL_REMOVED, portal.id(), portal.clientId());
            });
  }

  private Set<String> kids(Portal portal) {
    return keys.history(portal.id()).stream()
        .map(AuthenticationKey::kid)
        .collect(Collectors.toSet());
  }
}
