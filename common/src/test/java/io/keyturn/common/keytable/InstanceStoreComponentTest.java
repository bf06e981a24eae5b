package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class InstanceStoreComponentTest {
  private static final URI HERE = URI.create("http://10.0.0.1:8080");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject InstanceStore instances;
  @Inject KeyTable table;
  @Inject SettableClock clock;

  private PortalId portal;

  @BeforeEach
  void aPortal() {
    portal = table.portal().id();
  }

  private UUID registered() {
    var id = UUID.randomUUID();
    instances.register(id, portal, HERE);
    return id;
  }

  private void seen(UUID id, String ago) throws SQLException {
    table.execute("update portal_instance set seen_at = now() - ?::interval where id = ?", ago, id);
  }

  private void started(UUID id, String ago) throws SQLException {
    table.execute(
        "update portal_instance set started_at = now() - ?::interval where id = ?", ago, id);
  }

  private Instance only() {
    var found = instances.latest(portal, 10);
    assertEquals(1, found.size());
    return found.get(0);
  }

  private static List<UUID> ids(List<Instance> found) {
    return found.stream().map(Instance::id).toList();
  }

  @Test
  void registersAProcessBeforeItServesAKey() {
    var id = UUID.randomUUID();

    var startedAt = instances.register(id, portal, HERE);

    var instance = only();
    assertEquals(id, instance.id());
    assertEquals(portal, instance.portal());
    assertEquals(HERE, instance.url());
    assertEquals(new Served(Optional.empty(), false), instance.served());
    assertEquals(startedAt, instance.presence().startedAt());
    assertEquals(Optional.empty(), instance.presence().stoppedAt());
  }

  /** The service's own clock says 2028 in this test. */
  @Test
  void goesByTheClockOfTheDatabaseAlone() throws SQLException {
    clock.set(KeyTable.NOW);

    registered();

    var age = "select abs(extract(epoch from now() - started_at)) < 60 from portal_instance";
    assertEquals(true, table.ask(age + " where portal_id = ?", portal.value()));
    assertEquals(1, instances.live(portal, MINUTE).size());
  }

  @Test
  void registeringTwiceKeepsTheStart() throws SQLException {
    var id = registered();
    started(id, "1 hour");
    var startedAt = only().presence().startedAt();

    var again = instances.register(id, portal, URI.create("http://10.0.0.2:8080"));

    assertEquals(startedAt, again);
    assertEquals(startedAt, only().presence().startedAt());
    assertEquals(URI.create("http://10.0.0.2:8080"), only().url());
  }

  @Test
  void aForgottenProcessComesBackWithItsOldStart() throws SQLException {
    var id = registered();
    started(id, "1 hour");
    var startedAt = only().presence().startedAt();
    table.execute("delete from portal_instance where id = ?", id);
    assertFalse(instances.report(id, new Served(Optional.of("kid"), true)));

    instances.registerAgain(id, portal, HERE, startedAt);
    instances.registerAgain(id, portal, HERE, startedAt.plusSeconds(1));

    assertEquals(startedAt, only().presence().startedAt());
    assertTrue(instances.report(id, new Served(Optional.of("kid"), true)));
  }

  @Test
  void reportsWhatTheProcessServes() throws SQLException {
    var id = registered();
    seen(id, "1 hour");
    var before = only().presence().seenAt();

    assertTrue(instances.report(id, new Served(Optional.of("kid"), true)));

    assertEquals(new Served(Optional.of("kid"), true), only().served());
    assertTrue(only().presence().seenAt().isAfter(before));
    assertTrue(instances.report(id, new Served(Optional.empty(), false)));
    assertEquals(new Served(Optional.empty(), false), only().served());
  }

  @Test
  void whoHasTakenLeaveStaysAway() {
    var id = registered();
    instances.report(id, new Served(Optional.of("kid"), true));

    instances.stop(id);

    assertFalse(instances.report(id, new Served(Optional.of("kid"), true)));
    assertFalse(only().served().connected());
    assertTrue(only().presence().stoppedAt().isPresent());
    assertEquals(List.of(), instances.live(portal, MINUTE));
  }

  @Test
  void takingLeaveTwiceKeepsTheFirstTime() throws SQLException {
    var id = registered();
    instances.stop(id);
    table.execute(
        "update portal_instance set stopped_at = now() - interval '1 hour' where id = ?", id);
    var stoppedAt = only().presence().stoppedAt();

    instances.stop(id);

    assertEquals(stoppedAt, only().presence().stoppedAt());
  }

  @Test
  void liveAreThoseSeenWithinTheTimeOldestFirst() throws SQLException {
    var oldest = registered();
    var silent = registered();
    var newest = registered();
    started(oldest, "2 hours");
    started(silent, "1 hour");
    seen(oldest, "45 seconds");
    seen(silent, "75 seconds");

    assertEquals(List.of(oldest, newest), ids(instances.live(portal, MINUTE)));
    assertEquals(List.of(newest), ids(instances.live(portal, Duration.ofMillis(30_500))));
  }

  @Test
  void latestAreTheNewestStarts() throws SQLException {
    var first = registered();
    var second = registered();
    var third = registered();
    started(first, "3 hours");
    started(second, "2 hours");

    assertEquals(List.of(third, second), ids(instances.latest(portal, 2)));
  }

  @Test
  void onePortalsInstancesAreNotAnothers() {
    registered();
    var other = table.portal().id();

    assertEquals(List.of(), instances.live(other, MINUTE));
    assertEquals(List.of(), instances.latest(other, 10));
  }

  @Test
  void forgetsWhoWasNotSeenForTooLong() throws SQLException {
    instances.forget(Duration.ofDays(7));
    var stays = registered();
    seen(stays, "6 days 23 hours");
    seen(registered(), "7 days 1 hour");

    assertEquals(1, instances.forget(Duration.ofDays(7)));

    assertEquals(List.of(stays), ids(instances.latest(portal, 10)));
  }
}
