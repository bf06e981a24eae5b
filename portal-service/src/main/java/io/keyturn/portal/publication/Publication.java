package io.keyturn.portal.publication;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.portal.document.Document;
import java.util.function.Function;

/** What the portal gives out to everybody: its documents, or why there are none. Immutable. */
public sealed interface Publication {

  /** The documents, ready to be served. */
  record Open(Document publicKey, KeySet keySet) implements Publication {}

  /** There is nothing to give out. */
  record Closed(Unavailable why) implements Publication {}

  /** What follows from the key table. */
  static Publication of(PortalKeys keys) {
    return switch (keys.portal().state()) {
      case PROVISIONING -> new Closed(Unavailable.PORTAL_PROVISIONING);
      case INSTALLING -> new Closed(Unavailable.PORTAL_INSTALLING);
      case READY, STOPPED ->
          keys.active()
              .<Publication>map(key -> new Open(publicKey(key), KeySet.of(keys.published())))
              .orElse(new Closed(Unavailable.NO_ACTIVE_KEY));
    };
  }

  /** One of two answers. */
  default <T> T fold(Function<Open, T> open, Function<Unavailable, T> closed) {
    return this instanceof Open documents
        ? open.apply(documents)
        : closed.apply(((Closed) this).why());
  }

  private static Document publicKey(AuthenticationKey key) {
    return Document.of(key.certificate().publicKeyPem(), "text/plain;charset=us-ascii");
  }
}
