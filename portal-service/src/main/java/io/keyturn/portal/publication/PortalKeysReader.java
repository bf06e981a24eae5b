package io.keyturn.portal.publication;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads the portal with its environment and published keys in one transaction. */
@ApplicationScoped
public class PortalKeysReader {
  private final PortalStore portals;
  private final EnvironmentStore environments;
  private final AuthenticationKeyStore keys;

  PortalKeysReader(
      PortalStore portals, EnvironmentStore environments, AuthenticationKeyStore keys) {
    this.portals = portals;
    this.environments = environments;
    this.keys = keys;
  }

  /** Nothing where the portal is not registered. */
  @Transactional
  public Optional<PortalKeys> read(PortalId id) {
    return portals.find(id).flatMap(this::read);
  }

  private Optional<PortalKeys> read(Portal portal) {
    return environments
        .find(portal.environment())
        .map(environment -> new PortalKeys(portal, environment, keys.published(portal.id())));
  }
}
