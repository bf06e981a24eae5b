package io.keyturn.admin.restart;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.portal.PortalId;
import java.util.List;

/** The processes of a portal, as they report themselves. */
public interface PortalInstances {

  /** Those that run, oldest first. */
  List<Instance> live(PortalId portal);

  /** The latest starts, gone ones included, newest first. */
  List<Instance> latest(PortalId portal);
}
