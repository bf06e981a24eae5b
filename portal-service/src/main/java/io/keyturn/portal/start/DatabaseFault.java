package io.keyturn.portal.start;

import java.sql.SQLException;

/** What is wrong with the database and which setting to look at. Never quotes the settings. */
enum DatabaseFault {
  NO_SCHEMA("The database has no Keyturn schema: start admin-service, which makes it"),
  LOGIN_REFUSED(
      "The database refuses the login: check keyturn.database.username"
          + " (KEYTURN_DATABASE_USERNAME) and keyturn.database.password"
          + " (KEYTURN_DATABASE_PASSWORD)"),
  NO_DATABASE("There is no such database: check keyturn.database.url (KEYTURN_DATABASE_URL)"),
  NOT_ALLOWED(
      "The database user may not read the key table: check keyturn.database.username"
          + " (KEYTURN_DATABASE_USERNAME) and its rights"),
  UNREACHABLE(
      "The database does not answer: check keyturn.database.url (KEYTURN_DATABASE_URL) and that"
          + " PostgreSQL runs");

  private final String remedy;

  DatabaseFault(String remedy) {
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }

  /** The innermost SQLSTATE decides (PostgreSQL documentation, appendix A). */
  static DatabaseFault of(Throwable failure) {
    var found = UNREACHABLE;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        found = of(sql.getSQLState());
      }
    }
    return found;
  }

  private static DatabaseFault of(String state) {
    return switch (state) {
      case "42P01", "3F000" -> NO_SCHEMA;
      case "28000", "28P01" -> LOGIN_REFUSED;
      case "3D000" -> NO_DATABASE;
      case "42501" -> NOT_ALLOWED;
      default -> UNREACHABLE;
    };
  }
}
