package io.keyturn.admin.renewal.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import java.util.Optional;

/**
 * What must hold after every event: never two ACTIVE keys; never none once there was one; the
 * ACTIVE key is registered; so is the key that the portal signs with, unless it was called
 * compromised; and the portal is never restarted more often than its key has changed.
 */
final class Invariants {
  private final World world;
  private Optional<AuthenticationKey> active = Optional.empty();
  private int changes;

  Invariants(World world) {
    this.world = world;
  }

  void check(String event) {
    long count = world.keys().stream().filter(key -> key.state() == KeyState.ACTIVE).count();
    assertTrue(count <= 1, () -> "two ACTIVE keys after " + event);
    assertTrue(count == 1 || active.isEmpty(), () -> "no ACTIVE key any more after " + event);
    noteChange();
    active.ifPresent(
        key -> assertTrue(world.registered().contains(key.kid()), () -> "stranded after " + event));
    world.portal().servedKid().ifPresent(kid -> assertServable(kid, event));
    assertTrue(
        world.portal().restarts() <= changes,
        () -> world.portal().restarts() + " restarts for " + changes + " changes after " + event);
  }

  private void noteChange() {
    var now = world.active();
    if (active.isPresent()
        && !now.map(AuthenticationKey::id).equals(active.map(AuthenticationKey::id))) {
      changes++;
    }
    active = now;
  }

  /**
   * A key that was called compromised is worthless from the moment that its successor is ACTIVE.
   */
  private void assertServable(String kid, String event) {
    assertTrue(
        world.registered().contains(kid) || world.compromised(kid),
        () -> "the portal signs with a key that is not registered after " + event);
  }
}
