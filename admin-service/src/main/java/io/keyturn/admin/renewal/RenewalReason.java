package io.keyturn.admin.renewal;

/** Why a key is replaced. */
public enum RenewalReason {
  /** The portal has none yet. */
  FIRST_KEY,
  /** A person or script asked for it. */
  REQUESTED,
  /** The portal's policy asked for it. */
  AUTOMATIC,
  /** The old key must not be trusted any more: it is removed at once and never rolled back to. */
  COMPROMISED
}
