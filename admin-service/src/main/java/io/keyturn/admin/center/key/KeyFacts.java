package io.keyturn.admin.center.key;

import io.keyturn.admin.center.Standing;
import io.keyturn.admin.key.KeyView;
import io.keyturn.admin.portal.InstanceView;
import io.keyturn.admin.portal.PortalView;
import java.util.List;

/**
 * What the page says of the portal and its keys.
 *
 * @param key the ACTIVE one, null where there is none
 * @param previous all others, newest first
 * @param serving live processes, with the key that each serves
 * @param wantedRoles those that would let the reader renew; null where nothing is wanting
 */
public record KeyFacts(
    PortalView portal,
    Standing standing,
    KeyView key,
    List<KeyView> previous,
    List<InstanceView> serving,
    String wantedRoles) {

  public boolean renewable() {
    return wantedRoles == null;
  }
}
