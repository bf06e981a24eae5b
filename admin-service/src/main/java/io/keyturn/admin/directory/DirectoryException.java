package io.keyturn.admin.directory;

import java.time.Duration;
import java.util.Optional;

/** A directory did not do what it was asked; says whether asking again can help. */
public final class DirectoryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Failure {
    /** No answer, a server error, or an answer that makes no sense. The change may be in effect. */
    UNREACHABLE,
    /** It asked for a pause (429, 503). */
    BUSY,
    /** Keyturn lacks the right. */
    FORBIDDEN,
    /** The application is not there. */
    APPLICATION_UNKNOWN,
    /** It refuses this key or this application, by policy or because it is malformed. */
    REFUSED,
    /** Another writer undid the change at the same moment. */
    LOST
  }

  private final Failure failure;
  private final transient Optional<Duration> retryAfter;

  public DirectoryException(Failure failure, String message) {
    this(failure, message, Optional.empty(), null);
  }

  public DirectoryException(
      Failure failure, String message, Optional<Duration> retryAfter, Throwable cause) {
    super(message, cause);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }

  public Failure failure() {
    return failure;
  }

  /** The pause that the directory asked for. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
