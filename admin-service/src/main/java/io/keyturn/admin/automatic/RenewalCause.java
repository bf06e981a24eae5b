package io.keyturn.admin.automatic;

/** Why a policy starts a renewal. */
public enum RenewalCause {
  /** The key expires within the threshold, and the portal may restart now. */
  THRESHOLD,
  /**
   * The key expires before the next window, or has expired: waiting would leave the portal down.
   */
  LAST_CHANCE
}
