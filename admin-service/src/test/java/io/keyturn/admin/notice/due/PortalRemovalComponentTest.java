package io.keyturn.admin.notice.due;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Who removes a portal and who decides on its notices must not wait for each other. */
@ComponentTest
class PortalRemovalComponentTest {
  @Inject ExpiringPortals portals;
  @Inject Database database;
  @Inject AgroalDataSource source;

  @Test
  void aPortalThatIsBeingRemovedIsPassedOverAndHoldsNobodyUp() throws SQLException {
    var removed = portals.expiringIn(6);
    TestWorld.await(() -> notices(removed) > 0);
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select 1 from portal where id = '" + removed + "' for update");
      database.update("delete from notice where portal_id = ?", removed.value());
      database.update(
          "update notice_schedule set look_at = '-infinity' where key_id in"
              + " (select id from authentication_key where portal_id = ?)",
          removed.value());

      var other = portals.expiringIn(6);

      TestWorld.await(() -> notices(other) > 0);
      assertEquals(0, notices(removed));
      connection.rollback();
    }
    TestWorld.await(() -> notices(removed) > 0);
  }

  private long notices(PortalId portal) {
    return Long.parseLong(
        database.value("select count(*) from notice where portal_id = ?", portal.value()));
  }
}
