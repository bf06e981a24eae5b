package io.keyturn.common.keytable;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** The restart markers in memory, for pure tests; their time is the clock's. */
@Vetoed
public final class MemoryMarkers extends RestartMarkerStore {
  private final Clock clock;
  private final BiPredicate<RenewalId, String> runningAt;
  private final Map<PortalId, RestartMarker> markers = new HashMap<>();

  /**
   * No markers yet.
   *
   * @param runningAt whether a renewal is RUNNING at a step
   */
  public MemoryMarkers(Clock clock, BiPredicate<RenewalId, String> runningAt) {
    super(null);
    this.runningAt = runningAt;
    this.clock = clock;
  }

  @Override
  public RestartMarker request(PortalId portal, UUID marker) {
    var present = markers.get(portal);
    if (present == null || !present.marker().equals(marker)) {
      markers.put(portal, new RestartMarker(marker, clock.instant()));
    }
    return markers.get(portal);
  }

  @Override
  public Optional<RestartMarker> request(
      PortalId portal, UUID marker, RenewalId renewal, String step) {
    if (runningAt.test(renewal, step)) {
      request(portal, marker);
    }
    return find(portal).filter(present -> present.marker().equals(marker));
  }

  @Override
  public Optional<RestartMarker> find(PortalId portal) {
    return Optional.ofNullable(markers.get(portal));
  }
}
