package io.keyturn.admin.center.key;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.center.PortalStanding;
import io.keyturn.admin.key.KeyView;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gathers what the page says. */
@ApplicationScoped
class KeyFactsReader {
  private final AuthenticationKeyStore keys;
  private final LiveInstances instances;
  private final PortalStanding standing;
  private final Caller caller;
  private final Clock clock;

  KeyFactsReader(
      AuthenticationKeyStore keys,
      LiveInstances instances,
      PortalStanding standing,
      Caller caller,
      Clock clock) {
    this.keys = keys;
    this.instances = instances;
    this.standing = standing;
    this.caller = caller;
    this.clock = clock;
  }

  KeyFacts of(Portal portal) {
    var now = clock.instant();
    var all = keys.history(portal.id()).stream().map(key -> KeyView.of(key, now)).toList();
    var active =
        all.stream().filter(key -> key.state() == KeyState.ACTIVE).findFirst().orElse(null);
    return new KeyFacts(
        PortalView.of(portal),
        standing.of(portal, active == null ? null : active.expiresAt()),
        active,
        all.stream().filter(key -> key.state() != KeyState.ACTIVE).toList(),
        instances.of(portal),
        caller.manages(portal) ? null : caller.rolesThatManage(portal));
  }
}
