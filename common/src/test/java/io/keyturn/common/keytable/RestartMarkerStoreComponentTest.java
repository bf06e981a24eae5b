package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class RestartMarkerStoreComponentTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject RestartMarkerStore markers;
  @Inject InstanceStore instances;
  @Inject PortalStore portals;
  @Inject KeyTable table;
  @Inject SettableClock clock;

  private final UUID marker = UUID.randomUUID();
  private Portal portal;
  private PortalId id;

  @BeforeEach
  void aPortal() {
    portal = table.portal();
    id = portal.id();
  }

  private UUID instance() {
    var instance = UUID.randomUUID();
    instances.register(instance, id, URI.create("http://localhost:1"));
    return instance;
  }

  @Test
  void isNotThereBeforeARestartIsAskedFor() {
    assertEquals(Optional.empty(), markers.find(id));
  }

  /** The service's own clock says 2028 in this test. */
  @Test
  void isTimedByTheDatabase() throws SQLException {
    clock.set(KeyTable.NOW);

    markers.request(id, marker);

    var age = "select abs(extract(epoch from now() - restart_requested_at)) < 60 from portal";
    assertEquals(true, table.ask(age + " where id = ?", id.value()));
  }

  @Test
  void askingAgainUnderTheSameMarkerChangesNothing() {
    var first = markers.request(id, marker);

    var second = markers.request(id, marker);

    assertEquals(first, second);
    assertEquals(Optional.of(first), markers.find(id));
  }

  @Test
  void askingUnderAnotherMarkerIsAnotherRestart() {
    var first = markers.request(id, marker);

    var second = markers.request(id, UUID.randomUUID());

    assertNotEquals(first.marker(), second.marker());
    assertTrue(second.requestedAt().isAfter(first.requestedAt()));
    assertEquals(Optional.of(second), markers.find(id));
  }

  @Test
  void staysWhenThePortalIsChanged() {
    var asked = markers.request(id, marker);

    portals.replace(portal.in(PortalState.STOPPED));

    assertEquals(Optional.of(asked), markers.find(id));
  }

  @Test
  void saysWhenThePortalIsGone() {
    portals.remove(id);

    assertThrows(IllegalStateException.class, () -> markers.request(id, marker));
    assertEquals(Optional.empty(), markers.find(id));
  }

  @Test
  void isPendingWhileAnInstanceRunsThatStartedBefore() {
    var old = instance();
    var asked = markers.request(id, marker);
    assertEquals(asked, markers.pending(MINUTE, MINUTE).get(id));

    instances.stop(old);
    instance();

    assertFalse(markers.pending(MINUTE, MINUTE).containsKey(id));
  }

  @Test
  void isNotPendingForAnInstanceThatIsNotSeenAnyMore() throws SQLException {
    var silent = instance();
    markers.request(id, marker);

    table.execute(
        "update portal_instance set seen_at = now() - interval '61 seconds' where id = ?", silent);

    assertFalse(markers.pending(MINUTE, MINUTE).containsKey(id));
    assertTrue(markers.pending(MINUTE.multipliedBy(2), MINUTE).containsKey(id));
  }

  @Test
  void isNotPendingForEver() throws SQLException {
    instance();
    markers.request(id, marker);
    table.execute(
        "update portal set restart_requested_at = now() + interval '1 hour' where id = ?",
        id.value());
    assertTrue(markers.pending(MINUTE, MINUTE).containsKey(id));

    table.execute("update portal_instance set started_at = now() - interval '1 day'");
    table.execute(
        "update portal set restart_requested_at = now() - interval '61 seconds' where id = ?",
        id.value());

    assertFalse(markers.pending(MINUTE, MINUTE).containsKey(id));
    assertTrue(markers.pending(MINUTE, MINUTE.multipliedBy(2)).containsKey(id));
  }

  @Test
  void aRenewalThatStandsAtItsRestartSetsItsMarkerOnce() throws SQLException {
    var renewal = renewalAtRestart();

    var first = requestFor(renewal, "RESTART");
    var second = requestFor(renewal, "RESTART");

    assertEquals(Optional.of(marker), first.map(RestartMarker::marker));
    assertEquals(first, second);
    assertEquals(first, markers.find(id));
  }

  @Test
  void aRenewalThatHasGoneOnSetsNoMarkerAnyMore() throws SQLException {
    var renewal = renewalAtRestart();
    var later = markers.request(id, UUID.randomUUID());
    table.execute("update renewal set step = 'VERIFY' where id = ?", renewal.value());

    assertEquals(Optional.empty(), requestFor(renewal, "RESTART"));

    assertEquals(Optional.of(later), markers.find(id));
  }

  @Test
  void aRenewalThatHasEndedSetsNoMarkerAnyMore() throws SQLException {
    var renewal = new RenewalId(table.renewal(id, "SUCCEEDED"));

    assertEquals(Optional.empty(), requestFor(renewal, "GENERATE"));

    assertEquals(Optional.empty(), markers.find(id));
  }

  private Optional<RestartMarker> requestFor(RenewalId renewal, String step) {
    return markers.request(id, marker, renewal, step);
  }

  private RenewalId renewalAtRestart() throws SQLException {
    var renewal = table.renewal(id, "RUNNING");
    table.execute("update renewal set step = 'RESTART' where id = ?", renewal);
    return new RenewalId(renewal);
  }
}
