package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.Resumption;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Starts renewals and lets them run again; there is at most one RUNNING per portal. */
@ApplicationScoped
public class Renewals {
  private final RenewalStore renewals;
  private final AuthenticationKeyStore keys;
  private final PortalStore portals;
  private final AuditLog audit;
  private final RunnerWakeUp wakeUp;

  Renewals(
      RenewalStore renewals,
      AuthenticationKeyStore keys,
      PortalStore portals,
      AuditLog audit,
      RunnerWakeUp wakeUp) {
    this.renewals = renewals;
    this.keys = keys;
    this.portals = portals;
    this.audit = audit;
    this.wakeUp = wakeUp;
  }

  /**
   * Starts a renewal, or finds the one that the same idempotency key started before. Candidates
   * that earlier renewals left behind are given up.
   *
   * @return nothing where another renewal is RUNNING
   */
  public Optional<Renewal> start(PortalId portal, RenewalOrder order) {
    var started = QuarkusTransaction.joiningExisting().call(() -> startLocked(portal, order));
    started.filter(Renewal::running).ifPresent(renewal -> wakeUp.now());
    return started;
  }

  private Optional<Renewal> startLocked(PortalId portal, RenewalOrder order) {
    portals.lock(portal);
    var known = order.idempotencyKey().flatMap(key -> renewals.startedBy(portal, key));
    if (known.isPresent()) {
      return known;
    }
    // Without a key there is nothing to replace, and maybe no application yet.
    var sound = keys.active(portal).isPresent() ? order : order.because(RenewalReason.FIRST_KEY);
    var started = renewals.start(portal, sound);
    started.ifPresent(
        id -> {
          keys.abandonStaged(portal);
          audit.append(
              AuditEntry.done(
                  order.requestedBy(),
                  AuditAction.RENEWAL_REQUESTED,
                  portal,
                  "renewal " + id + " because " + sound.reason(),
                  order.correlationId()));
        });
    return started.flatMap(renewals::find);
  }

  /** True while a renewal of the portal is RUNNING. */
  public boolean underway(PortalId portal) {
    return renewals.running(portal).isPresent();
  }

  /**
   * Resumes a FAILED or ROLLED_BACK renewal as {@link Resumption} says.
   *
   * @param actor who asked for it
   * @return false where it is not the portal's latest renewal, or has not stopped
   */
  public boolean retry(Renewal renewal, String actor) {
    boolean resumed = QuarkusTransaction.joiningExisting().call(() -> resumeLocked(renewal, actor));
    if (resumed) {
      wakeUp.now();
    }
    return resumed;
  }

  private boolean resumeLocked(Renewal renewal, String actor) {
    portals.lock(renewal.portal());
    var resumption = Resumption.of(renewal, keys.madeBy(renewal.id()));
    boolean resumed = renewals.resume(renewal.id(), resumption.step());
    if (resumed) {
      resumption.spoiled().ifPresent(key -> keys.abandon(key.id()));
      audit.append(
          AuditEntry.done(
              actor,
              AuditAction.RENEWAL_RETRIED,
              renewal.portal(),
              "renewal " + renewal.id(),
              renewal.order().correlationId()));
    }
    return resumed;
  }
}
