package io.keyturn.admin.restart;

/** An instance could not be told to restart. */
public final class RestartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean refused;

  /** Failed; {@code refused} where the portal answered and said no. */
  public RestartException(boolean refused, String message, Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  public boolean refused() {
    return refused;
  }
}
