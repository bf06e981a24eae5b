package io.keyturn.admin.renewal.preflight;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.common.portal.Portal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** The application is there, and Keyturn may change it. */
@Priority(50)
@ApplicationScoped
class DirectoryCheck implements PreflightCheck {
  private static final String NAME = "directory-access";

  private final Directory directory;

  DirectoryCheck(Directory directory) {
    this.directory = directory;
  }

  @Override
  public CheckResult run(Portal portal) {
    try {
      directory.checkAccess(portal.clientId());
      return CheckResult.ok(NAME);
    } catch (DirectoryException e) {
      return CheckResult.failed(NAME, reason(e));
    }
  }

  private static Reason reason(DirectoryException e) {
    return switch (e.failure()) {
      case UNREACHABLE, LOST -> Reason.DIRECTORY_UNREACHABLE;
      case BUSY -> Reason.DIRECTORY_BUSY;
      case FORBIDDEN -> Reason.DIRECTORY_FORBIDDEN;
      case APPLICATION_UNKNOWN -> Reason.APPLICATION_UNKNOWN;
      case REFUSED -> Reason.DIRECTORY_REFUSED;
    };
  }
}
