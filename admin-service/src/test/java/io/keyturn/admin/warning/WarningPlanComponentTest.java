package io.keyturn.admin.warning;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How the database finds warnings among many keys; nothing of it is kept. */
@ComponentTest
class WarningPlanComponentTest {
  private static final String MANY =
      """
      insert into portal (id, environment_id, name, type, url, client_id, state)
        select 'many-' || n, 'contoso-org', 'Many', 'many', 'http://localhost:1', 'many-' || n,
               'READY' from generate_series(1, 20000) n;
      insert into authentication_key (id, portal_id, kid, state, certificate, not_before, not_after,
                                      sealed_private_key, sealed_with, activated_at)
        select gen_random_uuid(), 'many-' || n, lpad(n::text, 43, '0'), 'ACTIVE', '', now(),
               now() + n * interval '1 day', '', 1, now() from generate_series(1, 20000) n;
      analyze portal, authentication_key;
      """;

  @Inject AgroalDataSource source;
  @Inject TestWorld world;

  @Test
  void keysAreFoundByTheirExpiration() throws SQLException {
    world.environment();
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(MANY);
        var plan = plan(connection);

        assertTrue(plan.contains("using authentication_key_expiry"), plan);
        assertFalse(plan.contains("Seq Scan on authentication_key"), plan);
        assertFalse(plan.contains("Seq Scan on portal"), plan);
      } finally {
        connection.rollback();
      }
    }
  }

  private static String plan(Connection connection) throws SQLException {
    var sql =
        WarningStore.ALL
            .replace(":until", "now() + interval '90 days'")
            .replace(":time", "now()")
            .replace(":portal", "''")
            .replace(":limit", "51");
    var plan = new StringBuilder();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("explain " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
