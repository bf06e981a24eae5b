package io.keyturn.common.connection;

import java.net.URI;
import java.util.Map;

/**
 * Follows calls to other services: what tells them, and whoever reads logs and traces, which work a
 * call belongs to. Never fails a call.
 */
public interface Trail {
  /** Follows nothing. */
  Trail NONE = (method, target) -> Map::of;

  /** A call is about to be made; the leg is closed when it is over, however it ended. */
  Leg leg(String method, URI target);

  /** One call. */
  interface Leg extends AutoCloseable {
    /** What the request has to carry. */
    Map<String, String> headers();

    /** The status of the answer; not called where there was none. */
    default void answered(int status) {
      // Most have no use for it.
    }

    @Override
    default void close() {
      // Most have nothing to end.
    }
  }
}
