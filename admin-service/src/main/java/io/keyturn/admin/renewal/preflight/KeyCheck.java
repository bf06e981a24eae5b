package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.sealing.SealingException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** The present key can be opened, so that a renewal can be rolled back to it. */
@Priority(40)
@ApplicationScoped
class KeyCheck implements PreflightCheck {
  private static final String NAME = "present-key";

  private final AuthenticationKeyStore keys;

  KeyCheck(AuthenticationKeyStore keys) {
    this.keys = keys;
  }

  @Override
  public CheckResult run(Portal portal) {
    try {
      return keys.openActive(portal.id()).isPresent()
          ? CheckResult.ok(NAME)
          : CheckResult.failed(NAME, "The portal has no key yet; wait until it is set up.");
    } catch (SealingException e) {
      return CheckResult.failed(
          NAME, "The present key does not open; check the services' key-encryption keys.");
    }
  }
}
