package io.keyturn.admin.center.home;

import io.keyturn.common.keytable.PortalFilter.Visible;
import java.util.Optional;

/**
 * Which portals are wanted.
 *
 * @param text part of the id or the name, in any case; blank for all
 * @param visible the only portals and environments the reader may see; empty for all
 */
record FleetFilter(String text, Show show, Optional<Visible> visible) {

  /** What to show of the fleet. */
  enum Show {
    ALL,
    EXPIRING,
    EXPIRED,
    RENEWING,
    FAILED,
    SETTING_UP
  }
}
