package io.keyturn.admin.metrics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class FleetMetricsComponentTest {
  @Inject FleetMetrics metrics;
  @Inject Census census;
  @Inject Clock clock;
  @Inject ExpiringPortals portals;
  @Inject AuthenticationKeyStore keys;
  @Inject PortalStore portalStore;
  @Inject Database database;

  @TestHTTPResource(value = "/metrics", management = true)
  URL address;

  @Test
  void eachPortalHasItsExpirationAndItsLastRenewal() {
    var portal = portals.expiringIn(6);
    var first = keys.active(portal).orElseThrow();
    metrics.tick();
    assertEquals(
        first.certificate().notAfter().getEpochSecond(), of("key_expiration", portal).get());

    var second = portals.activate(portal, Instant.now().plus(Duration.ofDays(700)));
    metrics.tick();

    assertEquals(
        second.certificate().notAfter().getEpochSecond(), of("key_expiration", portal).get());
    assertEquals(
        keys.active(portal).orElseThrow().history().activatedAt().orElseThrow().getEpochSecond(),
        of("key_renewed", portal).get());
  }

  @Test
  void aPortalThatIsRemovedVanishes() {
    var portal = portals.expiringIn(6);
    metrics.tick();
    assertTrue(of("key_expiration", portal).isPresent());

    portalStore.remove(portal);
    metrics.tick();

    assertEquals(Optional.empty(), of("key_expiration", portal));
    assertEquals(Optional.empty(), of("key_renewed", portal));
  }

  @ParameterizedTest
  @CsvSource({
    "portal, portals, PROVISIONING READY INSTALLING STOPPED",
    "authentication_key, keys, STAGED ACTIVE RETIRING RETIRED",
    "renewal, renewals, RUNNING SUCCEEDED FAILED ROLLED_BACK"
  })
  void everyStateIsCounted(String table, String name, String states) {
    portals.expiringIn(6);

    // What other tests have begun may go on meanwhile.
    for (String state : states.split(" ")) {
      TestWorld.await(
          () -> {
            metrics.tick();
            return count(table, state)
                == value("keyturn_" + name + "{state=\"" + state + "\"").orElseThrow();
          });
    }
  }

  private long count(String table, String state) {
    var sql = "select count(*) from " + table + " where state = ?";
    return Long.parseLong(database.value(sql, state));
  }

  @Test
  void theBacklogOfNoticesIsCountedAndAgesByTheDatabasesClock() {
    forgetWhatOthersLeftDue();
    var portal = portals.expiringIn(600);
    metrics.tick();
    long blocked = value("keyturn_notices{state=\"BLOCKED\"").orElseThrow();

    notice(portal, "BLOCKED", "-1 day");
    leased(portal, "-2 hours");
    metrics.tick();

    assertEquals(blocked + 1, value("keyturn_notices{state=\"BLOCKED\"").orElseThrow());
    assertTrue(value("keyturn_notices{state=\"DUE\"").orElseThrow() >= 1);
    double age = census.oldestDueAge();
    assertTrue(age >= 7200 && age < 7500, () -> age + " s: " + due());
    // The schedule's own look may have begun before and end after this one.
    TestWorld.await(
        () -> {
          metrics.tick();
          return value("keyturn_notice_oldest_due_age_seconds").orElseThrow() >= 7200;
        },
        () -> census.oldestDueAge() + " s: " + due() + given().get(address).asString());

    database.update("delete from notice where portal_id = ?", portal.value());
  }

  @Test
  void whatIsDueLaterIsNotOverdue() {
    forgetWhatOthersLeftDue();
    var portal = portals.expiringIn(600);
    notice(portal, "DUE", "1 day");

    assertTrue(census.oldestDueAge() < 3600);

    database.update("delete from notice where portal_id = ?", portal.value());
  }

  @Test
  void onlySoManyPortalsHaveSeriesOfTheirOwnTheSoonestFirst() {
    var soonest = portals.expiringAt(Instant.parse("2001-01-01T00:00:00Z"));
    var next = portals.expiringAt(Instant.parse("2001-01-02T00:00:00Z"));
    MeterRegistry meters = new SimpleMeterRegistry();

    new FleetMetrics(census, config(1), clock, meters).tick();

    var shown = meters.find("keyturn.key.expiration.timestamp").gauges();
    assertEquals(1, shown.size());
    assertEquals(soonest.value(), shown.iterator().next().getId().getTag("portal"));
    portalStore.remove(soonest);
    portalStore.remove(next);
  }

  @Test
  void aFailedRenewalCountsUntilAnotherOneHasBegun() {
    var portal = portals.expiringIn(600);
    long before = census.unresolvedRenewals();

    renewal(portal, "FAILED", "1 hour");
    assertEquals(before + 1, census.unresolvedRenewals());

    renewal(portal, "SUCCEEDED", "2 hours");
    assertEquals(before, census.unresolvedRenewals());
    portalStore.remove(portal);
  }

  @Test
  void theVersionsOfKeyEncryptionKeysInUseAreShown() {
    portals.expiringIn(600);

    metrics.tick();

    assertTrue(value("keyturn_sealed_secrets{version=\"1\"").orElseThrow() >= 1);
    assertTrue(value("keyturn_renewals_unresolved").isPresent());
    assertTrue(value("keyturn_renewal_longest_step_age_seconds").isPresent());
  }

  private void renewal(PortalId portal, String state, String later) {
    database.update(
        "insert into renewal (id, portal_id, state, step, reason, requested_by, correlation_id,"
            + " validity, key_size, code, created_at, finished_at) values (gen_random_uuid(), ?, ?,"
            + " 'VERIFY', 'REQUESTED', 'test', 'test', 'P2Y', 2048, 'x', now() + cast(? as"
            + " interval), now() + interval '3 hours')",
        portal.value(),
        state,
        later);
  }

  @Test
  void nobodyReadsThemWhereTheApiIs() {
    Api.refused(Api.admin().get("/q/metrics"), 404, "not-found");
  }

  private static MetricsConfig config(int portals) {
    return new MetricsConfig() {
      @Override
      public String tick() {
        return "1h";
      }

      @Override
      public int portals() {
        return portals;
      }
    };
  }

  private Optional<Long> of(String meter, PortalId portal) {
    return value(
        "keyturn_"
            + meter
            + "_timestamp_seconds{environment=\"contoso-org\",portal=\""
            + portal
            + "\"");
  }

  /** The value of the one series that begins so. */
  private Optional<Long> value(String beginning) {
    return given()
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
        .reduce(
            (one, other) -> {
              throw new AssertionError("twice: " + beginning);
            });
  }

  private void notice(PortalId portal, String state, String due) {
    insert(portal, state, due, null);
  }

  private String due() {
    return database.value(
        "select string_agg(concat_ws(' ', id, kind, portal_id, due_at, lease_until), ', ')"
            + " from notice where state = 'DUE'");
  }

  private void forgetWhatOthersLeftDue() {
    database.update(
        "delete from notice where state = 'DUE' and due_at < now() - interval '1 hour'");
  }

  /** One that nobody sends meanwhile. */
  private void leased(PortalId portal, String due) {
    insert(portal, "DUE", due, "infinity");
  }

  private void insert(PortalId portal, String state, String due, String lease) {
    database.update(
        "insert into notice (id, kind, channel, environment_id, portal_id, recipient, language,"
            + " state, reason, due_at, lease_until) values (gen_random_uuid(), 'RENEWAL_FAILED',"
            + " 'MAIL', 'contoso-org', ?, 'a@contoso.example', 'en', ?, 'why',"
            + " now() + cast(? as interval), cast(? as timestamptz))",
        portal.value(),
        state,
        due,
        lease);
  }
}
