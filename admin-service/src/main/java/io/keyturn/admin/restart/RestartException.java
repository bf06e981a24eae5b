package io.keyturn.admin.restart;

/** A portal could not be told to restart. */
public final class RestartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean refused;

  /** Failed; {@code refused} where the other side answered and said no. */
  public RestartException(boolean refused, String message, Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  /** The other side said no, and will until a person changes something. */
  public static RestartException refused(String message) {
    return new RestartException(true, message, null);
  }

  /** It did not work this time. */
  public static RestartException notYet(String message, Throwable cause) {
    return new RestartException(false, message, cause);
  }

  public boolean refused() {
    return refused;
  }
}
