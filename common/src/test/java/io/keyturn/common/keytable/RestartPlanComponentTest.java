package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the database finds the few portals that are to restart; nothing of it is kept. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class RestartPlanComponentTest {
  private static final String MANY =
      """
      insert into portal (id, environment_id, name, type, url, client_id, state)
        select 'many-' || n, 'contoso-org', 'Many', 'many', 'http://localhost:1', 'many-' || n,
               'READY' from generate_series(1, 20000) n;
      analyze portal;
      """;

  @Inject DataSource source;
  @Inject KeyTable table;

  @Test
  void portalsThatAreNotToRestartAreNotRead() throws SQLException {
    table.portal();
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(MANY);
        var sql = RestartMarkerStore.PENDING.replace(":window", "600").replace(":liveness", "15");
        var rows = statement.executeQuery("explain (format json) " + sql);
        rows.next();
        var plan = rows.getString(1);

        assertTrue(plan.contains("\"Index Cond\": \"(restart_requested_at > "), plan);
      } finally {
        connection.rollback();
      }
    }
  }
}
