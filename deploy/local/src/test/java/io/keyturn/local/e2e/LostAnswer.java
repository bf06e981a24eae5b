package io.keyturn.local.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loses the answer to one COMMIT, and nothing else: PostgreSQL has committed and says so, but the
 * wire to it breaks before the word arrives. Which connection it is, a trigger tells.
 */
final class LostAnswer implements AutoCloseable {

  private static final String COMMITTED = "COMMIT\0";

  private final KeyTable keyTable;
  private final String table;
  private final Wire wire;
  private final AtomicBoolean lost = new AtomicBoolean();

  private LostAnswer(KeyTable keyTable, String table, int postgres) throws IOException {
    this.keyTable = keyTable;
    this.table = table;
    this.wire = Wire.to(postgres, this::isToBeLost);
  }

  /**
   * Loses the answer to the first commit that has changed a row for which the condition is true.
   *
   * @param postgres port that PostgreSQL listens to
   * @param event {@code insert} or {@code update}
   */
  static LostAnswer of(
      KeyTable keyTable, int postgres, String event, String table, String condition)
      throws IOException, SQLException {
    try (Connection connection = keyTable.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop sequence if exists lost_answer");
      // Seen by others before the transaction has ended.
      statement.execute("create sequence lost_answer");
      statement.execute(
          "create or replace function lost_answer() returns trigger language plpgsql as $$ begin"
              + " perform setval('lost_answer', inet_client_port()); return null; end $$");
      statement.execute("drop trigger if exists lost_answer on " + table);
      statement.execute(
          "create trigger lost_answer after %s on %s for each row when (%s) execute function lost_answer()"
              .formatted(event, table, condition));
    }
    return new LostAnswer(keyTable, table, postgres);
  }

  /** Where the database is reached over the wire that breaks. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + wire.port()
        + "/keyturn?sslmode=disable&gssEncMode=disable";
  }

  /** Whether an answer was lost. */
  boolean happened() {
    return lost.get();
  }

  @Override
  public void close() throws IOException, SQLException {
    wire.close();
    try (Connection connection = keyTable.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop trigger if exists lost_answer on " + table);
    }
  }

  private boolean isToBeLost(int port, byte[] piece) throws SQLException {
    return !lost.get()
        && new String(piece, StandardCharsets.ISO_8859_1).contains(COMMITTED)
        && keyTable
            .ask("select last_value from lost_answer where is_called")
            .equals(List.of(Integer.toString(port)))
        && lost.compareAndSet(false, true);
  }
}
