package io.keyturn.admin.center;

import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.common.expiry.Severity;
import io.keyturn.common.portal.PortalState;
import java.time.Duration;
import java.time.Instant;

/** How a portal stands, in one word: the most pressing of what is true of it. */
public enum Standing {
  /** Its application or first key is being made. */
  SETTING_UP("quiet"),
  /** Its key is being replaced. */
  RENEWING("note"),
  /** Its key is no longer valid: the portal is down. */
  EXPIRED("bad"),
  /** The last renewal came to nothing; the old key still serves. */
  RENEWAL_FAILED("bad"),
  /** At most 7 days are left, and nobody renews. */
  OVERDUE("bad"),
  /** It expires within the time in which people are warned. */
  EXPIRING("warn"),
  /** Taken out of service. */
  STOPPED("quiet"),
  /** There is no key, and none is being made. */
  NO_KEY("bad"),
  /** Nothing to do. */
  VALID("good");

  private final String look;

  Standing(String look) {
    this.look = look;
  }

  /** One of good, note, warn, bad and quiet. */
  public String look() {
    return look;
  }

  /**
   * The standing of a portal.
   *
   * @param expiresAt of the ACTIVE key, null where there is none
   * @param renewal how the latest renewal stands, null where there was none
   * @param warnFrom how long before the expiration people are warned
   */
  public static Standing of(
      PortalState state, Instant expiresAt, RenewalState renewal, Instant now, Duration warnFrom) {
    if (state.settingUp() && expiresAt == null) {
      return SETTING_UP;
    }
    if (renewal == RenewalState.RUNNING) {
      return RENEWING;
    }
    if (expiresAt == null) {
      return NO_KEY;
    }
    return ofKey(state, expiresAt, renewal, now, warnFrom);
  }

  private static Standing ofKey(
      PortalState state, Instant expiresAt, RenewalState renewal, Instant now, Duration warnFrom) {
    var severity = Severity.of(expiresAt, now);
    if (severity == Severity.EXPIRED) {
      return EXPIRED;
    }
    if (renewal == RenewalState.FAILED || renewal == RenewalState.ROLLED_BACK) {
      return RENEWAL_FAILED;
    }
    if (severity == Severity.CRITICAL) {
      return OVERDUE;
    }
    if (!now.isBefore(expiresAt.minus(warnFrom))) {
      return EXPIRING;
    }
    return state == PortalState.STOPPED ? STOPPED : VALID;
  }
}
