package io.keyturn.portal.restart;

import io.keyturn.common.keytable.RestartMarker;
import java.time.Instant;
import java.util.Optional;

/** What a request for a restart means to this process. */
enum RestartState {
  /** Not the restart that the key table knows of: refused. */
  UNKNOWN,
  /** The process started after the restart was asked for: nothing is to be done. */
  RESTARTED,
  /** The process is older than the request: it must go. */
  RESTARTING;

  /**
   * Decides. Both times are the database's.
   *
   * @param wanted the last restart that was asked for, if it is the one in the request
   * @param startedAt when this process registered, if it has
   */
  static RestartState of(Optional<RestartMarker> wanted, Optional<Instant> startedAt) {
    return wanted
        .map(
            marker ->
                startedAt.filter(start -> start.isAfter(marker.requestedAt())).isPresent()
                    ? RESTARTED
                    : RESTARTING)
        .orElse(UNKNOWN);
  }
}
