package io.keyturn.admin.audit;

import io.keyturn.admin.access.Caller;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.CorrelationFilter;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what the present caller did. */
@ApplicationScoped
public class CallerAudit {
  private final AuditLog log;
  private final Caller caller;

  CallerAudit(AuditLog log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  /** Something was done to a portal. */
  public void note(AuditAction action, PortalId portal, String detail) {
    log.append(AuditEntry.done(caller.name(), action, portal, detail, correlation()));
  }

  /** Something was done that concerns no single portal. */
  public void note(AuditAction action, String detail) {
    log.append(new AuditEntry(caller.name(), action, "", AuditOutcome.DONE, detail, correlation()));
  }

  private static String correlation() {
    return CorrelationFilter.current().orElse("");
  }
}
