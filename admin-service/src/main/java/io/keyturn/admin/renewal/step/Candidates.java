package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.Portal;

/** The facts that the steps after GENERATE work on; they are there, or the step has a bug. */
public final class Candidates {
  private final AuthenticationKeyStore keys;
  private final PortalStore portals;
  private final EnvironmentStore environments;

  public Candidates(
      AuthenticationKeyStore keys, PortalStore portals, EnvironmentStore environments) {
    this.keys = keys;
    this.portals = portals;
    this.environments = environments;
  }

  /** The key that this renewal has made. */
  AuthenticationKey candidate(Renewal renewal) {
    return keys.madeBy(renewal.id())
        .orElseThrow(() -> new IllegalStateException("renewal " + renewal.id() + " has no key"));
  }

  Portal portal(Renewal renewal) {
    return portals
        .find(renewal.portal())
        .orElseThrow(() -> new IllegalStateException("portal " + renewal.portal() + " is gone"));
  }

  Environment environment(Portal portal) {
    return environments
        .find(portal.environment())
        .orElseThrow(
            () -> new IllegalStateException("environment " + portal.environment() + " is gone"));
  }
}
