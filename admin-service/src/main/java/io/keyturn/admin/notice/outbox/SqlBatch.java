package io.keyturn.admin.notice.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Runs one statement for many values in few round trips, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlBatch {
  private final AgroalDataSource source;

  SqlBatch(AgroalDataSource source) {
    this.source = source;
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Parameters<T> {
    void set(PreparedStatement statement, T value) throws SQLException;
  }

  /**
   * Runs the statement once for each value; not at all where there is none.
   *
   * @throws IllegalStateException where the database refuses
   */
  <T> void run(String sql, List<T> values, Parameters<T> parameters) {
    if (values.isEmpty()) {
      return;
    }
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (T value : values) {
        parameters.set(statement, value);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("notices cannot be written", e);
    }
  }
}
