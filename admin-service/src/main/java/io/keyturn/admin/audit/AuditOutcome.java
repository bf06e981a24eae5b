package io.keyturn.admin.audit;

/** What came of it. */
public enum AuditOutcome {
  DONE,
  /** The caller lacked the right. */
  DENIED,
  FAILED
}
