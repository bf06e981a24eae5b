package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class SchemaComponentTest {
  private static final String TABLES =
      " from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
          + " and c.relname <> 'flyway_schema_history'";

  @Inject KeyTable table;

  @Test
  void everyTableSaysWhatItIsFor() throws SQLException {
    var silent =
        table.ask(
            "select coalesce(string_agg(c.relname, ', '), '')"
                + TABLES
                + " and coalesce(obj_description(c.oid, 'pg_class'), '') = ''");

    assertEquals("", silent);
    assertTrue((Long) table.ask("select count(*)" + TABLES) >= 6, "the tables were found");
  }

  /** A time without a zone would mean something else on each machine. */
  @Test
  void everyTimeHasItsZone() throws SQLException {
    var zoneless =
        table.ask(
            "select count(*) from information_schema.columns where table_schema = 'public'"
                + " and table_name <> 'flyway_schema_history'"
                + " and data_type in ('timestamp without time zone', 'date')");

    assertEquals(0L, zoneless);
  }
}
