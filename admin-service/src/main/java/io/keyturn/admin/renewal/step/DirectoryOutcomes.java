package io.keyturn.admin.renewal.step;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;

/** What a directory's refusal means to a step. */
final class DirectoryOutcomes {
  private DirectoryOutcomes() {}

  static Outcome of(DirectoryException e) {
    var reason =
        switch (e.failure()) {
          case UNREACHABLE -> Reason.DIRECTORY_UNREACHABLE;
          case BUSY -> Reason.DIRECTORY_BUSY;
          case FORBIDDEN -> Reason.DIRECTORY_FORBIDDEN;
          case APPLICATION_UNKNOWN -> Reason.APPLICATION_UNKNOWN;
          case REFUSED -> Reason.DIRECTORY_REFUSED;
          case LOST -> Reason.REGISTRATION_LOST;
        };
    boolean retryable =
        switch (e.failure()) {
          case UNREACHABLE, BUSY, LOST -> true;
          case FORBIDDEN, APPLICATION_UNKNOWN, REFUSED -> false;
        };
    return new Outcome.Failed(new Finding(reason, e.getMessage()), retryable, e.retryAfter());
  }
}
