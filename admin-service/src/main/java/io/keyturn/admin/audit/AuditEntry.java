package io.keyturn.admin.audit;

import io.keyturn.common.portal.PortalId;

/**
 * Something that happened, before it has its place in the chain.
 *
 * @param actor the user or script that asked for it; {@link #KEYTURN} where nobody did
 * @param portal the portal it concerns; empty where it concerns none
 * @param detail what else is worth knowing; never a secret
 */
public record AuditEntry(
    String actor,
    AuditAction action,
    String portal,
    AuditOutcome outcome,
    String detail,
    String correlationId) {
  /** Who acts where no person asked for it. */
  public static final String KEYTURN = "keyturn";

  private static final int LONGEST = 500;

  public AuditEntry {
    detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
  }

  /** Something that was done to a portal. */
  public static AuditEntry done(
      String actor, AuditAction action, PortalId portal, String detail, String correlationId) {
    return new AuditEntry(actor, action, portal.value(), AuditOutcome.DONE, detail, correlationId);
  }
}
