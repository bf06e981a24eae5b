package io.keyturn.common.keytable;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalState;
import java.util.Optional;
import java.util.Set;

/**
 * Which portals to list.
 *
 * @param visible the only portals and environments the caller may see; empty for all
 */
public record PortalFilter(
    Optional<EnvironmentId> environment, Optional<PortalState> state, Optional<Visible> visible) {

  /** Names of portals, and of environments all of whose portals count. */
  public record Visible(Set<String> portals, Set<String> environments) {}
}
