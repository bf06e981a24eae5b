package io.keyturn.local.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Cuts one connection in the middle of its COMMIT: a deferred trigger ends the session, once.
 * Whether the commit took place is for the client to find out.
 */
final class CutCommit implements AutoCloseable {

  private final KeyTable keyTable;
  private final String table;

  private CutCommit(KeyTable keyTable, String table) {
    this.keyTable = keyTable;
    this.table = table;
  }

  /** Cuts the first commit that has updated a row for which the condition is true. */
  static CutCommit of(KeyTable keyTable, String table, String condition) throws SQLException {
    try (Connection connection = keyTable.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop sequence if exists cut_commit");
      // A sequence counts on although the transaction is rolled back.
      statement.execute("create sequence cut_commit");
      statement.execute(
          "create or replace function cut_commit() returns trigger language plpgsql as $$ begin"
              + " if nextval('cut_commit') = 1 then"
              + " perform pg_terminate_backend(pg_backend_pid()); end if;"
              + " return null; end $$");
      statement.execute(
          "create constraint trigger cut_commit after update on %s deferrable initially deferred for each row when (%s) execute function cut_commit()"
              .formatted(table, condition));
    }
    return new CutCommit(keyTable, table);
  }

  /** Whether a connection was cut. */
  boolean happened() throws SQLException {
    return keyTable.ask("select 'cut' from cut_commit where is_called").equals(List.of("cut"));
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = keyTable.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop trigger if exists cut_commit on " + table);
    }
  }
}
