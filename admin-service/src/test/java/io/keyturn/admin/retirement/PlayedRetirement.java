package io.keyturn.admin.retirement;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What {@link KeyRetirement} does, without a container: its rule is the real one. */
public final class PlayedRetirement {
  private static final int ALL = 1000;

  private final AuthenticationKeyStore keys;
  private final Directory directory;
  private final RetirementRule rule;
  private final Clock clock;

  public PlayedRetirement(
      AuthenticationKeyStore keys, Directory directory, Duration grace, Clock clock) {
    this.keys = keys;
    this.directory = directory;
    this.rule = new RetirementRule(grace);
    this.clock = clock;
  }

  /** One pass over all keys. */
  public void tick(List<Instance> live, boolean renewalRunning, String clientId) {
    keys.abandoned(ALL).stream()
        .filter(key -> keys.leave(key.id()))
        .forEach(key -> retire(key, clientId));
    for (AuthenticationKey key : keys.retiring(rule.dueSince(clock.instant()), ALL)) {
      boolean needed = rule.stillNeeded(key, live, renewalRunning, clock.instant()).isPresent();
      if ((key.history().leaving() || !needed) && keys.leave(key.id())) {
        retire(key, clientId);
      }
    }
  }

  private void retire(AuthenticationKey key, String clientId) {
    var current = keys.openActive(key.portal());
    try {
      directory.removeKey(clientId, key.kid(), current);
      keys.retire(key.id());
    } catch (DirectoryException e) {
      // A later pass makes it good.
    }
  }
}
