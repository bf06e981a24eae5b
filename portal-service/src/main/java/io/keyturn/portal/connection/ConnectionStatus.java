package io.keyturn.portal.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the connection.
 *
 * @param since when it came into this state, whatever the reason was meanwhile
 * @param reason why it is not connected; never there when it is
 */
public record ConnectionStatus(State state, Instant since, Optional<Reason> reason) {

  /** Whether the environment can be reached. */
  public enum State {
    /** Not tried yet. */
    CONNECTING,
    /** The last call was accepted. */
    CONNECTED,
    /** The last try failed. */
    DISCONNECTED
  }

  static ConnectionStatus connecting(Instant now, Reason reason) {
    return new ConnectionStatus(State.CONNECTING, now, Optional.of(reason));
  }

  /** The status after this one; keeps {@code since} while the state is the same. */
  ConnectionStatus to(State next, Optional<Reason> why, Instant now) {
    return new ConnectionStatus(next, next == state ? since : now, why);
  }

  public boolean connected() {
    return state == State.CONNECTED;
  }
}
