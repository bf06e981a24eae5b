package io.keyturn.admin.notice;

import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ComponentTest
class LongExpiredComponentTest {
  @Inject ExpiringPortals portals;
  @Inject Database database;

  @Test
  void aKeyThatExpiredLongAgoIsLookedAtOnceAndNeverAgain() {
    var portal = portals.expiringAt(Instant.parse("2001-01-01T00:00:00Z"));

    TestWorld.await(
        () ->
            "infinity"
                .equals(
                    database.value(
                        "select look_at::text from notice_schedule join authentication_key"
                            + " on id = key_id where portal_id = ?",
                        portal.value())));
  }
}
