package io.keyturn.common.keytable;

import static io.keyturn.common.keytable.KeyTable.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.SealingException;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal with one key in each state: which of them who gets to see, in which order. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class KeyListsComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject KeyTable table;
  @Inject SettableClock clock;

  private PortalId portal;
  private KeyId retired;
  private KeyId retiring;
  private KeyId active;
  private KeyId staged;

  @BeforeEach
  void aKeyInEachState() throws SQLException {
    // retiring() looks at all portals
    table.execute("delete from portal");
    clock.set(NOW);
    portal = table.portal().id();
    retired = next();
    retiring = next();
    active = next();
    keys.retire(retired);
    staged = table.stagedKey(portal).id();
  }

  private KeyId next() {
    var id = table.activeKey(portal).id();
    clock.advance(Duration.ofDays(1));
    return id;
  }

  private static List<KeyId> ids(List<AuthenticationKey> found) {
    return found.stream().map(AuthenticationKey::id).toList();
  }

  @Test
  void consumersFindAllButTheRetiredNewestFirst() {
    assertEquals(List.of(staged, active, retiring), ids(keys.published(portal)));
  }

  @Test
  void historyHasAllNewestFirst() {
    assertEquals(List.of(staged, active, retiring, retired), ids(keys.history(portal)));
  }

  @Test
  void onePortalsKeysAreNotAnothers() {
    var other = table.portal().id();

    assertEquals(List.of(), keys.published(other));
    assertEquals(List.of(), keys.history(other));
  }

  @Test
  void theLongestWaitingIsRetiredFirst() {
    next(); // makes "active" wait since a day after "retiring"

    assertEquals(List.of(retiring, active), ids(keys.retiring(clock.instant(), 10)));
    assertEquals(List.of(retiring), ids(keys.retiring(clock.instant(), 1)));
  }

  @Test
  void whatHasNotWaitedLongEnoughIsNotRetired() {
    var since = keys.find(retiring).orElseThrow().history().retiringSince().orElseThrow();

    assertEquals(List.of(), keys.retiring(since.minusSeconds(1), 10));
    assertEquals(List.of(retiring), ids(keys.retiring(since, 10)));
  }

  @Test
  void aPrivateHalfThatWasMovedToAnotherRowDoesNotOpen() throws SQLException {
    table.execute(
        "update authentication_key a set sealed_private_key = b.sealed_private_key"
            + " from authentication_key b where a.id = ? and b.id = ?",
        active.value(),
        staged.value());

    assertThrows(SealingException.class, () -> keys.open(active));
  }
}
