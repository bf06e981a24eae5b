package io.keyturn.portal.testing;

import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Portals beside the one that is served, and plain SQL. */
@ApplicationScoped
public class Portals {
  private final PortalStore portals;
  private final DataSource database;

  Portals(PortalStore portals, DataSource database) {
    this.portals = portals;
    this.database = database;
  }

  /** A portal that is READY and has no key yet; it lives in the environment of contoso. */
  public PortalId another() {
    var id = Samples.anyPortalId();
    portals.add(Samples.portal(id, PortalState.READY));
    return id;
  }

  /** Runs a statement and returns how many rows it changed. */
  public int run(String sql, Object... values) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
