package io.keyturn.admin.testing;

import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Portals that obey restarts by writing what a real instance writes into the key table. */
@Mock
@ApplicationScoped
public class TestPortals implements PortalRestart {

  private final InstanceStore instances;
  private final AuthenticationKeyStore keys;
  private final Duration liveness;
  private final Map<PortalId, Integer> restarts = new ConcurrentHashMap<>();
  private final Map<PortalId, String> stubborn = new ConcurrentHashMap<>();
  private final Map<PortalId, String> behind = new ConcurrentHashMap<>();
  private final Set<PortalId> away = ConcurrentHashMap.newKeySet();

  TestPortals(InstanceStore instances, AuthenticationKeyStore keys, InstanceConfig config) {
    this.instances = instances;
    this.keys = keys;
    this.liveness = config.liveness();
  }

  /**
   * Starts an instance that serves the active key unless it is behind, and is connected unless it
   * is stubborn.
   */
  public void start(PortalId portal) {
    var id = UUID.randomUUID();
    instances.register(id, portal, URI.create("http://localhost:1"));
    var kid =
        Optional.ofNullable(behind.get(portal))
            .or(() -> keys.active(portal).map(AuthenticationKey::kid));
    boolean connected =
        kid.isPresent() && kid.get().equals(stubborn.getOrDefault(portal, kid.get()));
    instances.report(id, new Served(kid, connected));
  }

  /** All instances take leave. */
  public void stopAll(PortalId portal) {
    instances.live(portal, liveness).forEach(instance -> instances.stop(instance.id()));
  }

  /** The instances are started again, by nobody's order. */
  public void restart(PortalId portal) {
    stopAll(portal);
    start(portal);
  }

  /** From now on the portal's instances come up unconnected with any key but the present one. */
  public void insistsOnItsKey(PortalId portal) {
    stubborn.put(portal, keys.active(portal).map(AuthenticationKey::kid).orElseThrow());
  }

  /** From now on the portal's instances come up connected, but with the present key for ever. */
  public void keepsItsKey(PortalId portal) {
    behind.put(portal, keys.active(portal).map(AuthenticationKey::kid).orElseThrow());
  }

  /**
   * From now on the portal's instances leave when they are told to restart, and do not come back.
   */
  public void staysAway(PortalId portal) {
    away.add(portal);
  }

  /** The portal's instances come up again with the active key, whichever it is, and connected. */
  public void isWell(PortalId portal) {
    stubborn.remove(portal);
    behind.remove(portal);
  }

  /** How often the portal was restarted. */
  public int restarts(PortalId portal) {
    return restarts.getOrDefault(portal, 0);
  }

  @Override
  public void check(PortalId portal) throws RestartException {
    if (instances.live(portal, liveness).isEmpty()) {
      throw RestartException.notYet("no instance of " + portal + " runs", null);
    }
  }

  @Override
  public boolean advance(PortalId portal, RestartMarker marker) {
    boolean restarted = false;
    for (Instance instance : instances.live(portal, liveness)) {
      if (instance.presence().startedAt().isBefore(marker.requestedAt())) {
        instances.stop(instance.id());
        if (!away.contains(portal)) {
          start(portal);
        }
        restarted = true;
      }
    }
    if (restarted) {
      restarts.merge(portal, 1, Integer::sum);
    }
    return !restarted;
  }
}
