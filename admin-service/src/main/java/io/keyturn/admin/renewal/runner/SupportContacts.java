package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whom to ask when a renewal keeps failing. */
@ApplicationScoped
public class SupportContacts {
  /** From this failure on trying again by oneself is no longer the advice. */
  private static final int FAILURES = 3;

  private final PortalStore portals;
  private final EnvironmentStore environments;

  SupportContacts(PortalStore portals, EnvironmentStore environments) {
    this.portals = portals;
    this.environments = environments;
  }

  /** The support contact of the portal's environment, from the third failure on. */
  public Optional<String> of(Renewal renewal) {
    return renewal.progress().failures() < FAILURES
        ? Optional.empty()
        : portals
            .find(renewal.portal())
            .flatMap(portal -> environments.find(portal.environment()))
            .map(Environment::supportContact);
  }
}
