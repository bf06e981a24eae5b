package io.keyturn.portal.start;

import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database has the schema that this build reads. Only admin-service migrates it. */
@Dependent
class SchemaCheck {
  /** The migration this build needs; a newer one fits, too. */
  static final int REQUIRED = 12;

  private static final String VERSION =
      "select coalesce(max(split_part(version, '.', 1)::integer), 0)"
          + " from flyway_schema_history where success and version is not null";

  private final DataSource database;

  SchemaCheck(DataSource database) {
    this.database = database;
  }

  /**
   * Returns where the schema fits.
   *
   * @throws NotReadyException where it does not, or where that cannot be known
   */
  void check() throws NotReadyException {
    int found;
    try {
      found = version();
    } catch (SQLException e) {
      throw new NotReadyException(DatabaseFault.of(e).remedy());
    }
    if (found < REQUIRED) {
      throw new NotReadyException(
          "The schema of the database has version "
              + found
              + " and this build needs "
              + REQUIRED
              + ": start the admin-service of this build, which migrates it");
    }
  }

  private int version() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(VERSION)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
