package io.keyturn.admin.webhook;

/** A webhook may not lead there; the message names the field and the remedy. */
final class ForbiddenTargetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ForbiddenTargetException(String message) {
    super(message);
  }

  ForbiddenTargetException(String message, Throwable cause) {
    super(message, cause);
  }
}
