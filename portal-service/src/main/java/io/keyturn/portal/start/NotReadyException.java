package io.keyturn.portal.start;

/** Something must be done elsewhere before this process can do its work; the message says what. */
final class NotReadyException extends Exception {
  private static final long serialVersionUID = 1L;

  NotReadyException(String message) {
    super(message);
  }
}
