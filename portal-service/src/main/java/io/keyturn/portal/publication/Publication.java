package io.keyturn.portal.publication;

import static java.util.Comparator.comparingInt;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import java.util.List;
import java.util.function.Function;

/** What the portal gives out to everybody: its documents, or why there are none. Immutable. */
public sealed interface Publication {
  /** The key in use first, then the next, then the one on its way out. */
  List<KeyState> ORDER = List.of(KeyState.ACTIVE, KeyState.STAGED, KeyState.RETIRING);

  /** The documents, ready to be served. */
  record Open(PublicKeys publicKeys, KeySet keySet) implements Publication {}

  /** There is nothing to give out. */
  record Closed(Unavailable why) implements Publication {}

  /** What follows from the key table. */
  static Publication of(PortalKeys keys) {
    return switch (keys.portal().state()) {
      case PROVISIONING -> new Closed(Unavailable.PORTAL_PROVISIONING);
      case INSTALLING -> new Closed(Unavailable.PORTAL_INSTALLING);
      case READY, STOPPED ->
          keys.active()
              .<Publication>map(active -> open(active, keys.published()))
              .orElse(new Closed(Unavailable.NO_ACTIVE_KEY));
    };
  }

  /** One of two answers. */
  default <T> T fold(Function<Open, T> open, Function<Unavailable, T> closed) {
    return this instanceof Open documents
        ? open.apply(documents)
        : closed.apply(((Closed) this).why());
  }

  private static Open open(AuthenticationKey active, List<AuthenticationKey> published) {
    var ordered = published.stream().sorted(comparingInt(key -> ORDER.indexOf(key.state())));
    var keys = ordered.toList();
    return new Open(PublicKeys.of(active.kid(), keys), KeySet.of(keys));
  }
}
