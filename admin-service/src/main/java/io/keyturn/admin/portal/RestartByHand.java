package io.keyturn.admin.portal;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Restarts a portal because someone asked; not while a renewal is about to do so. What is asked for
 * stands in the database alone, so any replica brings it on, also after a crash.
 */
@ApplicationScoped
public class RestartByHand {
  private static final Logger LOG = Logger.getLogger(RestartByHand.class);

  private final RenewalStore renewals;
  private final RestartMarkerStore markers;
  private final PortalRestart restart;
  private final InstanceConfig config;
  private final CallerAudit audit;

  RestartByHand(
      RenewalStore renewals,
      RestartMarkerStore markers,
      PortalRestart restart,
      InstanceConfig config,
      CallerAudit audit) {
    this.renewals = renewals;
    this.markers = markers;
    this.restart = restart;
    this.config = config;
    this.audit = audit;
  }

  /**
   * Asks for a restart; the instances follow one by one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while a renewal runs
   */
  public void of(Portal portal) {
    if (renewals.running(portal.id()).isPresent()) {
      throw Problems.of(
          Status.CONFLICT,
          "renewal-in-progress",
          "A renewal is under way and restarts the portal itself; wait until it has ended.");
    }
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              var marker = markers.request(portal.id(), UUID.randomUUID());
              audit.note(AuditAction.PORTAL_RESTARTED, portal.id(), "marker " + marker.marker());
            });
  }

  @Tick
  @Scheduled(
      every = "{keyturn.instance.restart-tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void advance() {
    markers.pending(config.liveness(), config.restartWindow()).forEach(this::advance);
  }

  private void advance(PortalId portal, RestartMarker marker) {
    if (renewals.running(portal).isPresent()) {
      return;
    }
    try {
      restart.advance(portal, marker);
    } catch (RestartException e) {
      LOG.warnf("portal %s is not restarting yet: %s", portal, e.getMessage());
    }
  }
}
