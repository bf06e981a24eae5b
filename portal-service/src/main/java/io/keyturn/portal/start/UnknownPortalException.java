package io.keyturn.portal.start;

import io.keyturn.common.portal.PortalId;

/** The portal of the settings is not registered: the process cannot do its work. */
final class UnknownPortalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownPortalException(PortalId portal) {
    super(
        "Portal "
            + portal
            + " is not registered: set keyturn.portal.id (KEYTURN_PORTAL_ID) to the id of a"
            + " registered portal, or register it with admin-service (POST /api/v1/portals)");
  }
}
