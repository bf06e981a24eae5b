package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.audit.AuditOutcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.renewal.StepName;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what became of a renewal, in the transaction that settles it. Tries are not noted. */
@ApplicationScoped
class RenewalAudit {
  private final AuditLog log;

  RenewalAudit(AuditLog log) {
    this.log = log;
  }

  void note(Renewal renewal, Settlement settlement) {
    var step = renewal.progress().step();
    if (settlement instanceof Settlement.Next next) {
      append(
          renewal,
          AuditAction.RENEWAL_STEP_DONE,
          AuditOutcome.DONE,
          step + " ended, now " + next.step());
    } else if (settlement instanceof Settlement.TurnBack back) {
      append(
          renewal,
          AuditAction.RENEWAL_STEP_DONE,
          AuditOutcome.FAILED,
          step + ": " + back.finding().reason().code() + ", now " + StepName.ROLL_BACK);
    } else if (settlement instanceof Settlement.Finished finished) {
      boolean rolledBack = finished.state() == RenewalState.ROLLED_BACK;
      append(
          renewal,
          rolledBack ? AuditAction.RENEWAL_ROLLED_BACK : AuditAction.RENEWAL_SUCCEEDED,
          rolledBack ? AuditOutcome.FAILED : AuditOutcome.DONE,
          step + " done");
    } else if (settlement instanceof Settlement.Stopped stopped) {
      append(
          renewal,
          AuditAction.RENEWAL_FAILED,
          AuditOutcome.FAILED,
          step + ": " + stopped.finding().reason().code());
    }
  }

  private void append(Renewal renewal, AuditAction action, AuditOutcome outcome, String what) {
    log.append(
        new AuditEntry(
            AuditEntry.KEYTURN,
            action,
            renewal.portal().value(),
            outcome,
            "renewal " + renewal.id() + ": " + what,
            renewal.order().correlationId()));
  }
}
