package io.keyturn.admin.renewal;

/** How a renewal stands; a portal has at most one RUNNING. */
public enum RenewalState {
  /** A runner works on it, or will. */
  RUNNING,
  /** Every live instance serves the new key. */
  SUCCEEDED,
  /** Stopped with a reason; the old key still serves, and a retry resumes at the failed step. */
  FAILED,
  /** The portal did not come up with the new key; it serves the old one again. */
  ROLLED_BACK
}
