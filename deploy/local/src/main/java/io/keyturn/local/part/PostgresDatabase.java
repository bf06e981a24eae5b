package io.keyturn.local.part;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A database and the role of the same name that owns it. */
public record PostgresDatabase(String name, String password) {

  /** Makes the databases and roles that are missing; what exists stays as it is. */
  static void ensure(DataSource server, List<PostgresDatabase> databases) throws IOException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      for (PostgresDatabase database : databases) {
        database.ensure(connection, statement);
      }
    } catch (SQLException e) {
      throw new IOException("The databases cannot be made: " + e.getMessage(), e);
    }
  }

  private void ensure(Connection connection, Statement statement) throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      statement.execute(
          "CREATE ROLE %s LOGIN PASSWORD %s"
              .formatted(
                  statement.enquoteIdentifier(name, true), statement.enquoteLiteral(password)));
    }
    if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
      String quoted = statement.enquoteIdentifier(name, true);
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(quoted, quoted));
    }
  }

  private boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  @Override
  public String toString() {
    return "PostgresDatabase[" + name + "]";
  }
}
