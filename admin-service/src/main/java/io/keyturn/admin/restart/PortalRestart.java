package io.keyturn.admin.restart;

import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;

/**
 * The port through which a portal is restarted.
 *
 * <p>Idempotent by the marker: asked again with the same marker it restarts nothing twice. Blocks
 * for a bounded time; runs outside any transaction.
 */
public interface PortalRestart {

  /**
   * Returns where Keyturn could restart the portal now; restarts nothing.
   *
   * @throws RestartException refused where the right is missing or nobody could be restarted
   */
  void check(PortalId portal) throws RestartException;

  /**
   * Brings the restart on, one instance after the other.
   *
   * @return true once no instance runs that started before the marker was set
   * @throws RestartException refused where a person has to do something first; otherwise a later
   *     try may do better
   */
  boolean advance(PortalId portal, RestartMarker marker) throws RestartException;
}
