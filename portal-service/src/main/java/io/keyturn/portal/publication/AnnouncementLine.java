package io.keyturn.portal.publication;

import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/** A connection of its own on which PostgreSQL announces changes of this portal. */
@Dependent
class AnnouncementLine {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseConfig database;
  private final PortalId portal;

  AnnouncementLine(DatabaseConfig database, PortalId portal) {
    this.database = database;
    this.portal = portal;
  }

  /**
   * Stays until the connection breaks or the thread is interrupted.
   *
   * @param changed is told once when listening begins, because earlier announcements are lost, and
   *     then for every change of this portal
   */
  void listen(Runnable changed) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url(), properties())) {
      try (var statement = connection.createStatement()) {
        statement.execute("listen keyturn_portal");
      }
      changed.run();
      while (!Thread.currentThread().isInterrupted()) {
        if (announced(connection)) {
          changed.run();
        }
      }
    }
  }

  private boolean announced(Connection connection) throws SQLException {
    var pg = connection.unwrap(PGConnection.class);
    var announcements = pg.getNotifications((int) PATIENCE.toMillis());
    if (announcements == null || announcements.length == 0) {
      // A peer that vanished without a word is noticed only by asking it something.
      if (!connection.isValid((int) PATIENCE.toSeconds())) {
        throw new SQLException("the connection is gone");
      }
      return false;
    }
    return Arrays.stream(announcements).anyMatch(it -> it.getParameter().equals(portal.value()));
  }

  private Properties properties() {
    var properties = new Properties();
    PGProperty.USER.set(properties, database.username());
    PGProperty.PASSWORD.set(properties, database.password().orElse(""));
    PGProperty.CONNECT_TIMEOUT.set(properties, (int) PATIENCE.toSeconds());
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.APPLICATION_NAME.set(properties, "keyturn-portal " + portal);
    return properties;
  }
}
