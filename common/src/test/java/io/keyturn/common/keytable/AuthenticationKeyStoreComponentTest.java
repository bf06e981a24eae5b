package io.keyturn.common.keytable;

import static io.keyturn.common.key.KeyState.ACTIVE;
import static io.keyturn.common.key.KeyState.RETIRED;
import static io.keyturn.common.key.KeyState.RETIRING;
import static io.keyturn.common.key.KeyState.STAGED;
import static io.keyturn.common.keytable.KeyTable.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class AuthenticationKeyStoreComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject KeyTable table;
  @Inject SettableClock clock;

  private PortalId portal;

  @BeforeEach
  void aPortalWithoutKeys() {
    clock.set(NOW);
    portal = table.portal().id();
  }

  private AuthenticationKey now(AuthenticationKey key) {
    return keys.find(key.id()).orElseThrow();
  }

  @Test
  void stagesAKeyAsItCanBeFoundAfterwards() throws SQLException {
    var renewal = new RenewalId(table.renewal(portal, "RUNNING"));
    var pair = QuickKeyPairs.next();

    var staged = keys.stage(portal, pair, Optional.of(renewal));

    assertEquals(STAGED, staged.state());
    assertEquals(pair.certificate(), staged.certificate());
    assertEquals(Optional.of(staged), keys.find(staged.id()));
    assertEquals(Optional.of(staged), keys.madeBy(renewal));
    assertEquals(Optional.empty(), keys.active(portal));
  }

  /** The table keeps microseconds; a key must not change by being stored. */
  @Test
  void keepsTimesAsItToldThem() {
    clock.set(NOW.plusNanos(789));

    var staged = table.stagedKey(portal);

    assertEquals(staged, now(staged));
    assertEquals(NOW, staged.history().createdAt());
  }

  @Test
  void opensThePrivateHalfThatItSealed() {
    var pair = QuickKeyPairs.next();
    var key = keys.stage(portal, pair, Optional.empty());

    var opened = keys.open(key.id()).orElseThrow();

    assertEquals(pair, opened);
  }

  @Test
  void activatesTheFirstKey() {
    var key = table.stagedKey(portal);
    clock.advance(Duration.ofSeconds(1));

    keys.activate(key.id());

    assertEquals(Optional.of(now(key)), keys.active(portal));
    assertEquals(Optional.of(NOW.plusSeconds(1)), now(key).history().activatedAt());
  }

  @Test
  void aKeyThatIsLeavingNeverBecomesActiveAgain() {
    var old = table.activeKey(portal);
    var next = table.stagedKey(portal);
    assertFalse(keys.leave(old.id()), "in use");
    keys.activate(next.id());

    assertTrue(keys.leave(old.id()));

    assertThrows(IllegalStateException.class, () -> keys.activate(old.id()));
    assertFalse(keys.keep(old.id()));
    assertTrue(keys.leave(old.id()), "as often as it takes");
    assertEquals(Optional.of(now(next)), keys.active(portal));
  }

  @Test
  void supersedesTheActiveKey() {
    var old = table.activeKey(portal);
    var next = table.stagedKey(portal);
    clock.advance(Duration.ofDays(1));

    keys.activate(next.id());

    assertEquals(ACTIVE, now(next).state());
    assertEquals(RETIRING, now(old).state());
    assertEquals(Optional.of(clock.instant()), now(old).history().retiringSince());
    assertEquals(Optional.of(NOW), now(old).history().activatedAt());
  }

  @Test
  void activatingAnActiveKeyAgainChangesNothing() {
    var old = table.activeKey(portal);
    var next = table.activeKey(portal);
    var before = List.of(now(old), now(next));
    clock.advance(Duration.ofDays(1));

    keys.activate(next.id());

    assertEquals(before, List.of(now(old), now(next)));
  }

  @Test
  void rollsBackToAKeyThatIsStillRetiring() {
    var old = table.activeKey(portal);
    var next = table.activeKey(portal);
    clock.advance(Duration.ofMinutes(1));

    keys.activate(old.id());

    assertEquals(Optional.of(now(old)), keys.active(portal));
    assertEquals(Optional.empty(), now(old).history().retiringSince());
    assertEquals(Optional.of(clock.instant()), now(next).history().retiringSince());
    assertTrue(keys.open(old.id()).isPresent());
  }

  @Test
  void retiringForGoodDestroysThePrivateHalf() throws SQLException {
    var key = table.activeKey(portal);
    table.activeKey(portal);
    clock.advance(Duration.ofHours(2));

    keys.retire(key.id());

    assertEquals(RETIRED, now(key).state());
    assertEquals(Optional.of(clock.instant()), now(key).history().retiredAt());
    assertEquals(Optional.empty(), keys.open(key.id()));
    var atRest = "select sealed_private_key from authentication_key where id = ?";
    assertNull(table.ask(atRest, key.id().value()));
  }

  @Test
  void discardsAKeyThatWasNeverUsed() {
    var key = table.stagedKey(portal);

    keys.retire(key.id());

    assertEquals(RETIRED, now(key).state());
  }

  @Test
  void retiringAgainChangesNothing() {
    var key = table.stagedKey(portal);
    keys.retire(key.id());
    var before = now(key);
    clock.advance(Duration.ofDays(1));

    keys.retire(key.id());

    assertEquals(before, now(key));
  }

  @Test
  void refusesToRetireTheActiveKey() {
    var key = table.activeKey(portal);

    assertThrows(IllegalStateException.class, () -> keys.retire(key.id()));

    assertEquals(key, now(key));
    assertTrue(keys.open(key.id()).isPresent());
  }

  @Test
  void refusesToActivateARetiredKeyAndLeavesTheActiveOneAlone() {
    var active = table.activeKey(portal);
    var retired = table.stagedKey(portal);
    keys.retire(retired.id());

    assertThrows(IllegalStateException.class, () -> keys.activate(retired.id()));

    assertEquals(active, now(active));
    assertEquals(RETIRED, now(retired).state());
  }

  @Test
  void saysWhenAKeyIsGone() {
    var nobody = KeyId.next();

    var failure = assertThrows(IllegalStateException.class, () -> keys.activate(nobody));

    assertTrue(failure.getMessage().contains(nobody.toString()));
    assertThrows(IllegalStateException.class, () -> keys.retire(nobody));
    assertEquals(Optional.empty(), keys.find(nobody));
    assertEquals(Optional.empty(), keys.open(nobody));
  }

  @Test
  void neverTakesTheSameKeyPairTwice() {
    var pair = QuickKeyPairs.next();
    var first = keys.stage(portal, pair, Optional.empty());
    keys.retire(first.id());
    var other = table.portal().id();

    for (var owner : List.of(portal, other)) {
      var refusal =
          assertThrows(KeyTableException.class, () -> keys.stage(owner, pair, Optional.empty()));
      assertEquals("23505", ((SQLException) refusal.getCause()).getSQLState(), "unique violation");
    }
  }
}
