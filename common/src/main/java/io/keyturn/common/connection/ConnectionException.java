package io.keyturn.common.connection;

/** A token or an answer could not be had; says whose fault it is. */
public final class ConnectionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Who said no. */
  public enum Failure {
    /** Nobody answered in time, or with a server error: try again. */
    UNREACHABLE("provider-unreachable"),
    /** The identity provider does not accept this key for this application (yet). */
    KEY_REFUSED("key-refused"),
    /** The identity provider knows the key but refuses the request. */
    CLIENT_REFUSED("client-refused"),
    /** The environment's Web API did not answer in time, or with a server error. */
    ENVIRONMENT_UNREACHABLE("environment-unreachable"),
    /** The environment's Web API does not accept the token. */
    ENVIRONMENT_REFUSED("environment-refused");

    private final String code;

    Failure(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Failure failure;

  public ConnectionException(Failure failure, String message) {
    super(message);
    this.failure = failure;
  }

  public ConnectionException(Failure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
