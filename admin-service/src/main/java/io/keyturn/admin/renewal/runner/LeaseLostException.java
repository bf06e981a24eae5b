package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Claim;

/** Another runner has claimed the renewal since; this one's outcome was not written. */
class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLostException(Claim claim) {
    super("renewal " + claim.renewal().id() + " was claimed by another runner meanwhile");
  }
}
