package io.keyturn.portal.connection;

import io.keyturn.portal.publication.PortalKeys;
import io.keyturn.portal.signing.SigningKey;
import io.keyturn.portal.signing.SigningKeyLoaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Begins to connect when there is a key to sign with, and anew when the target changes. */
@ApplicationScoped
class ConnectionStart {
  private final Connection connection;
  private final ConnectionLoop loop;
  private final SigningKey key;
  private Target target;

  ConnectionStart(Connection connection, ConnectionLoop loop, SigningKey key) {
    this.connection = connection;
    this.loop = loop;
    this.key = key;
  }

  void begin(@Observes SigningKeyLoaded loaded) {
    connection.waiting(Optional.empty());
    loop.restart();
  }

  void follow(@Observes PortalKeys keys) {
    var latest = Target.of(keys);
    if (key.pair().isEmpty()) {
      connection.waiting(Optional.of(key.sealed() ? Reason.KEY_SEALED : Reason.NO_ACTIVE_KEY));
    } else if (target != null && !target.equals(latest)) {
      loop.restart();
    }
    target = latest;
  }
}
