package io.keyturn.admin.center.visitor;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.PortalAccess;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out where a page belongs. */
@ApplicationScoped
class Places {
  private final PortalAccess access;
  private final Caller caller;

  Places(PortalAccess access, Caller caller) {
    this.access = access;
    this.caller = caller;
  }

  /** For a reader who may look. */
  Place view(String id) {
    var portal = access.view(id);
    return new Place(portal, caller.manages(portal) ? null : caller.rolesThatManage(portal));
  }

  /** For a reader who is about to change something. */
  Place manage(String id) {
    return new Place(access.manage(id), null);
  }
}
