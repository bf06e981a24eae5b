package io.keyturn.admin.bulk;

/** How far a bulk renewal is with one portal. */
public enum BulkState {
  WAITING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Another renewal of the portal was under way already. */
  SKIPPED;

  boolean open() {
    return this == WAITING || this == RUNNING;
  }
}
