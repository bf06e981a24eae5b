package io.keyturn.admin.testing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The key table as it lies there, for what no store tells and no API does. */
@ApplicationScoped
public class Database {
  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /** The first column of the first row as text; null where it is null. */
  public String value(String sql, Object... parameters) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var rows = set(statement, parameters).executeQuery();
      if (!rows.next()) {
        throw new IllegalStateException("no row: " + sql);
      }
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes rows behind everybody's back; returns how many. */
  public int update(String sql, Object... parameters) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return set(statement, parameters).executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement set(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
    return statement;
  }
}
