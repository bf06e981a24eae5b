package io.keyturn.portal.connection;

import io.keyturn.portal.publication.PortalKeys;
import java.net.URI;

/** Who connects to what; a token got for another target is of no use. */
record Target(String clientId, URI environment) {

  static Target of(PortalKeys keys) {
    return new Target(keys.portal().clientId(), keys.environment().url());
  }
}
