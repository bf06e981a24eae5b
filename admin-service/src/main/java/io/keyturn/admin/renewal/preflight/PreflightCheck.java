package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.portal.Portal;

/** Something a renewal needs; looking for it changes nothing. */
interface PreflightCheck {
  CheckResult run(Portal portal);
}
