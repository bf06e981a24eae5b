package io.keyturn.common.key;

import io.keyturn.common.portal.PortalId;
import java.time.Instant;

/**
 * The key a portal proves itself with, public half only; the private half exists sealed in the key
 * table and unsealed only where it signs.
 */
public record AuthenticationKey(
    KeyId id, PortalId portal, KeyCertificate certificate, KeyState state, KeyHistory history) {

  public String kid() {
    return certificate.kid();
  }

  /** True from the last valid second on. */
  public boolean expired(Instant now) {
    return !now.isBefore(certificate.notAfter());
  }
}
