package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.util.UUID;

/**
 * A restart under a marker. The marker is set durably before anyone is told, so that a runner that
 * dies in between, or whose answer is lost, restarts nothing twice; and only while the renewal
 * stands at this step, so that one that comes back late does not either.
 */
public final class MarkedRestart {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final RestartMarkerStore markers;
  private final PortalRestart restart;

  public MarkedRestart(RestartMarkerStore markers, PortalRestart restart) {
    this.markers = markers;
    this.restart = restart;
  }

  Outcome advance(Renewal renewal, UUID marker) {
    var step = renewal.progress().step().name();
    var request = markers.request(renewal.portal(), marker, renewal.id(), step);
    return request.isPresent()
        ? advance(renewal.portal(), request.get())
        : underway(marker); // to be refused: another runner has gone on
  }

  private Outcome advance(PortalId portal, RestartMarker request) {
    try {
      return restart.advance(portal, request) ? Outcome.advanced() : underway(request.marker());
    } catch (RestartException e) {
      return e.refused()
          ? Outcome.refused(Reason.RESTART_REFUSED, e.getMessage())
          : Outcome.tryAgain(Reason.RESTART_UNREACHABLE, e.getMessage());
    }
  }

  private static Outcome underway(UUID marker) {
    return Outcome.waiting(LOOK_AGAIN, Reason.RESTART_UNDERWAY, "marker " + marker);
  }
}
