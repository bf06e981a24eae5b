package io.keyturn.admin.center.visitor;

import io.keyturn.common.portal.Portal;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import java.util.List;

/**
 * Where a page belongs, and what its reader may do there.
 *
 * @param wantedRoles those that would let the reader change something; null where nothing is
 *     wanting
 */
public record Place(Portal portal, String wantedRoles) {

  public String name() {
    return portal.profile().name();
  }

  /** The page with all clients. */
  public String clients() {
    return "/portals/" + portal.id() + "/clients";
  }

  /** How a consumer may come by the key. */
  public List<Takes> ways() {
    return List.of(Takes.values());
  }

  /** The page with all consumers. */
  public String consumers() {
    return "/portals/" + portal.id() + "/consumers";
  }
}
