package io.keyturn.portal.publication;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.keytable.VisitorClientStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the portal with its environment, published keys and clients in one transaction. */
@ApplicationScoped
public class PortalKeysReader {
  private final PortalStore portals;
  private final EnvironmentStore environments;
  private final AuthenticationKeyStore keys;
  private final VisitorClientStore clients;
  private final KeyConsumerStore consumers;

  PortalKeysReader(
      PortalStore portals,
      EnvironmentStore environments,
      AuthenticationKeyStore keys,
      VisitorClientStore clients,
      KeyConsumerStore consumers) {
    this.portals = portals;
    this.environments = environments;
    this.keys = keys;
    this.clients = clients;
    this.consumers = consumers;
  }

  /** Nothing where the portal is not registered. */
  @Transactional
  public Optional<PortalKeys> read(PortalId id) {
    return portals.find(id).flatMap(this::read);
  }

  private Optional<PortalKeys> read(Portal portal) {
    return environments.find(portal.environment()).map(environment -> read(portal, environment));
  }

  private PortalKeys read(Portal portal, Environment environment) {
    var names = consumers.all(portal.id()).stream().map(KeyConsumer::name);
    return new PortalKeys(
        portal,
        environment,
        keys.published(portal.id()),
        clients.all(portal.id()),
        names.collect(Collectors.toUnmodifiableSet()));
  }
}
