package io.keyturn.common.sealing;

/** A private key could not be sealed or opened; the message never holds key material. */
public class SealingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SealingException(String message) {
    super(message);
  }

  public SealingException(String message, Throwable cause) {
    super(message, cause);
  }
}
