package io.keyturn.admin.portal;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/**
 * Brings portals in and takes them out. Provisioning is the portal's first renewal: it makes the
 * application and the first key, and is as durable and as retryable as every other one.
 */
@ApplicationScoped
public class Registration {
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final PortalStore portals;
  private final RenewalStore renewals;
  private final Renewals start;
  private final Directory directory;

  Registration(PortalStore portals, RenewalStore renewals, Renewals start, Directory directory) {
    this.portals = portals;
    this.renewals = renewals;
    this.start = start;
    this.directory = directory;
  }

  /** Registers a PROVISIONING portal and starts its first renewal; false where the id is taken. */
  public boolean register(Portal portal, RenewalOrder firstKey) {
    if (!portals.add(portal)) {
      return false;
    }
    start.start(portal.id(), firstKey);
    return true;
  }

  /**
   * Removes a portal: first its application, then all that is known of it, private keys included.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while a renewal runs, 503 where the
   *     directory does not play along; then nothing was removed here
   */
  public void remove(Portal portal) {
    if (renewals.running(portal.id()).isPresent()) {
      throw Problems.of(
          Status.CONFLICT, "renewal-in-progress", "Wait until the portal's renewal has ended.");
    }
    try {
      directory.removeApplication(portal.clientId());
    } catch (DirectoryException e) {
      throw Problems.builder(
              Status.SERVICE_UNAVAILABLE,
              "directory-unreachable",
              "The portal's application could not be removed at the identity provider, so the"
                  + " portal was kept. Try again later.")
          .withHeader("Retry-After", e.retryAfter().orElse(RETRY).toSeconds())
          .build();
    }
    portals.remove(portal.id());
  }
}
