package io.keyturn.local.e2e;

import io.keyturn.local.client.Poll;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A place in admin-service's work with the key table where it is held until {@link #release()}: a
 * trigger there wants a lock that the test has. The process knows nothing of it, and can be killed
 * or stopped just there.
 */
final class HoldPoint implements AutoCloseable {

  private static final Duration BOUND = Duration.ofMinutes(5);
  private static final String LOCK = "20262";

  private final KeyTable keyTable;
  private final Connection holder;
  private final String drop;

  private HoldPoint(KeyTable keyTable, Connection holder, String drop) {
    this.keyTable = keyTable;
    this.holder = holder;
    this.drop = drop;
  }

  /**
   * Holds every change of the table's rows for which the condition on {@code old} and {@code new}
   * is true.
   *
   * @param event {@code insert} or {@code update}
   */
  static HoldPoint on(KeyTable keyTable, String event, String table, String condition)
      throws SQLException {
    Connection holder = keyTable.connect();
    String drop = "drop trigger if exists hold_point on " + table;
    try (Statement statement = holder.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      statement.execute(
          "create or replace function hold_point() returns trigger language plpgsql as $$ begin"
              + " perform pg_advisory_xact_lock_shared("
              + LOCK
              + "); return new; end $$");
      statement.execute(drop);
      statement.execute(
          "create trigger hold_point before %s on %s for each row when (%s) execute function hold_point()"
              .formatted(event, table, condition));
    }
    return new HoldPoint(keyTable, holder, drop);
  }

  /** Waits until somebody is held. */
  void awaitReached() throws IOException {
    Poll.untilTrue(BOUND, "the hold point to be reached", this::reached);
  }

  /** Lets go whoever is held, and everybody who comes later. */
  void release() throws SQLException {
    try (Statement statement = holder.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    }
  }

  /** Works too where the database was restarted meanwhile. */
  @Override
  public void close() throws SQLException {
    holder.close();
    try (Connection connection = keyTable.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(drop);
    }
  }

  private boolean reached() throws SQLException {
    try (Statement statement = holder.createStatement();
        var rows =
            statement.executeQuery(
                "select 1 from pg_locks where locktype = 'advisory' and not granted and objid = "
                    + LOCK)) {
      return rows.next();
    }
  }
}
