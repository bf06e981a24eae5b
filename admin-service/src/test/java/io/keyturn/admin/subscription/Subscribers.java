package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Environments of their own, portals in them, and people who subscribe. */
@ApplicationScoped
public class Subscribers {
  private final TestWorld world;
  private final PortalStore portals;
  private final AuthenticationKeyStore keys;
  private final Database database;

  Subscribers(
      TestWorld world, PortalStore portals, AuthenticationKeyStore keys, Database database) {
    this.world = world;
    this.portals = portals;
    this.keys = keys;
    this.database = database;
  }

  /** An environment that no other test uses. */
  public EnvironmentId environment() {
    var id = new EnvironmentId("e-" + UUID.randomUUID().toString().substring(0, 13));
    world.environment(id);
    return id;
  }

  /** A portal without a key. */
  public PortalId portal(EnvironmentId environment) {
    var id = Samples.anyPortalId();
    var sample = Samples.portal(id, PortalState.READY);
    portals.add(
        new Portal(id, environment, sample.profile(), sample.clientId(), PortalState.READY));
    return id;
  }

  /** A portal whose ACTIVE key has this many days left. */
  public PortalId portal(EnvironmentId environment, int days) {
    var portal = portal(environment);
    var key = keys.stage(portal, Samples.keyPair(portal), Optional.empty());
    database.update(
        "update authentication_key set not_after = now() + make_interval(days => ?) where id = ?",
        days,
        key.id().value());
    keys.activate(key.id());
    return portal;
  }

  public static String path(EnvironmentId environment) {
    return "/api/v1/environments/" + environment + "/subscriptions";
  }

  public static String path(EnvironmentId environment, UUID subscription) {
    return path(environment) + "/" + subscription;
  }

  /** An address of a known domain, which is ACTIVE at once. */
  public static String known() {
    return UUID.randomUUID() + "@contoso.example";
  }

  /** An address whose owner is asked first. */
  public static String stranger() {
    return UUID.randomUUID() + "@elsewhere.example";
  }

  public static Response post(EnvironmentId environment, Map<String, ?> body) {
    return Api.json(body).post(path(environment));
  }

  /** A subscription to all portals, in English. */
  public UUID subscribe(EnvironmentId environment, String address) {
    return subscribe(environment, Map.of("address", address));
  }

  public UUID subscribe(EnvironmentId environment, Map<String, ?> body) {
    var answer = post(environment, body);
    assertEquals(2, answer.statusCode() / 100, answer.asString());
    return UUID.fromString(answer.path("id"));
  }

  public static Response patch(EnvironmentId environment, UUID id, Map<String, ?> change) {
    return Api.json(change).patch(path(environment, id));
  }

  public String state(UUID id) {
    return database.value("select state from subscription where id = ?", id);
  }

  /** A notice to the subscription that is due in an hour. */
  public UUID owe(UUID subscription, PortalId portal) {
    return owe("RENEWAL_FAILED", subscription, portal.value(), "1 hour");
  }

  /** A notice that nothing but the subscription's state keeps from being sent. */
  public UUID oweAtOnce(UUID subscription) {
    return owe("TEST", subscription, null, "0 s");
  }

  private UUID owe(String kind, UUID subscription, String portal, String in) {
    var id = UUID.randomUUID();
    database.update(
        "insert into notice (id, kind, channel, environment_id, portal_id, recipient, language,"
            + " subscription_id, state, due_at) select ?, ?, 'MAIL', environment_id, ?,"
            + " lower(address), language, id, 'DUE', now() + ?::interval from subscription"
            + " where id = ?",
        id,
        kind,
        portal,
        in,
        subscription);
    return id;
  }

  public String notice(UUID id, String column) {
    return database.value("select " + column + " from notice where id = ?", id);
  }

  /** What was and is to be sent to an address. */
  public List<String> kinds(String address) {
    var kinds =
        database.value(
            "select coalesce(string_agg(kind, ',' order by created_at), '') from notice"
                + " where recipient = ?",
            address);
    return kinds.isEmpty() ? List.of() : List.of(kinds.split(",", -1));
  }

  /** From now on it is a minute since the address was last written to. */
  public void aMinuteLater(String address) {
    database.update(
        "update notice set created_at = created_at - interval '1 minute' where recipient = ?",
        address);
  }

  /** From now on it is a week since the owner was last asked. */
  public void aWeekLater(UUID subscription) {
    database.update(
        "update subscription set asked_at = asked_at - interval '7 days' where id = ?",
        subscription);
  }
}
