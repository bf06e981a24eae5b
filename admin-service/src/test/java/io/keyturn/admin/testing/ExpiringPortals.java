package io.keyturn.admin.testing;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

/** Portals that have a key of a certain age and nobody who renews it. */
@ApplicationScoped
public class ExpiringPortals {
  private final TestWorld world;
  private final AuthenticationKeyStore keys;
  private final PortalStore portals;
  private final Database database;

  ExpiringPortals(
      TestWorld world, AuthenticationKeyStore keys, PortalStore portals, Database database) {
    this.world = world;
    this.keys = keys;
    this.portals = portals;
    this.database = database;
  }

  /** A portal whose key expires then, to the second; the past counts too. */
  public PortalId expiringAt(Instant expiration) {
    var portal = world.bystander();
    activate(portal, expiration);
    return portal;
  }

  /** A portal whose key expires after this many days, and an hour for the test. */
  public PortalId expiringIn(int days) {
    return expiringAt(Instant.now().plus(Duration.ofDays(days)).plus(Duration.ofHours(1)));
  }

  /** A portal of this name and environment whose key expires then. */
  public PortalId named(String name, EnvironmentId environment, Instant expiration) {
    var id = Samples.anyPortalId();
    var profile =
        new PortalProfile(name, "Customer self-service", URI.create("http://localhost:1"));
    portals.add(new Portal(id, environment, profile, "portal-" + id, PortalState.READY));
    activate(id, expiration);
    return id;
  }

  /** An environment of its own, under this name. */
  public EnvironmentId environment(String name) {
    var id = new EnvironmentId("e-" + UUID.randomUUID().toString().substring(0, 13));
    var request = new HashMap<>(Endpoint.environment());
    request.put("name", name);
    // So that keys can be proved in it.
    request.put("url", world.provider().environment().toString());
    Api.json(request).put("/api/v1/environments/" + id).then().statusCode(201);
    return id;
  }

  /** Gives the portal another key that is ACTIVE at once. */
  public AuthenticationKey activate(PortalId portal, Instant expiration) {
    var begin = expiration.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1000));
    var pair = SelfSigned.generate(portal, new KeyRequest(Period.ofDays(1000), 2048), begin);
    var key = keys.stage(portal, pair, Optional.empty());
    keys.activate(key.id());
    return key;
  }

  /** A renewal that is RUNNING for ever, because nobody may bring it on. */
  public UUID renewalUnderWay(PortalId portal) {
    var id = UUID.randomUUID();
    database.update(
        "insert into renewal (id, portal_id, state, step, reason, requested_by, correlation_id,"
            + " validity, key_size, due_at) values (?, ?, 'RUNNING', 'GENERATE', 'REQUESTED',"
            + " 'test', 'test', 'P1Y', 2048, 'infinity')",
        id,
        portal.value());
    return id;
  }

  /** Ends what {@link #renewalUnderWay} began. */
  public void forget(UUID renewal) {
    database.update("delete from renewal where id = ?", renewal);
  }
}
