package io.keyturn.portal.about;

import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Where administrators do something about this portal. */
@ApplicationScoped
class AdminCenter {
  private final PortalId portal;
  private final Optional<URI> base;

  AdminCenter(PortalId portal, AboutConfig config) {
    this.portal = portal;
    this.base = config.adminCenter();
  }

  /** The page of this portal's authentication key; nothing where the address is not configured. */
  Optional<String> keyPage() {
    return base.map(it -> it.toString().replaceAll("/+$", "") + "/portals/" + portal + "/key");
  }
}
