package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.SettableClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What component tests start from, and a way to the tables past the stores. */
@Singleton
class KeyTable {
  static final Instant NOW = Instant.parse("2028-02-29T23:59:59.123456Z");

  private final DataSource database;
  private final EnvironmentStore environments;
  private final PortalStore portals;
  private final AuthenticationKeyStore keys;

  KeyTable(
      DataSource database,
      EnvironmentStore environments,
      PortalStore portals,
      AuthenticationKeyStore keys) {
    this.database = database;
    this.environments = environments;
    this.portals = portals;
    this.keys = keys;
  }

  @Produces
  @Singleton
  static SettableClock clock() {
    return new SettableClock(NOW);
  }

  /** A READY portal of contoso-org, without any key. */
  Portal portal() {
    if (environments.find(Samples.CONTOSO_ORG).isEmpty()) {
      environments.put(Samples.contosoOrg());
    }
    var portal = Samples.portal(Samples.anyPortalId(), PortalState.READY);
    portals.add(portal);
    return portal;
  }

  AuthenticationKey stagedKey(PortalId portal) {
    return keys.stage(portal, QuickKeyPairs.next(), Optional.empty());
  }

  AuthenticationKey activeKey(PortalId portal) {
    var key = stagedKey(portal);
    keys.activate(key.id());
    return keys.find(key.id()).orElseThrow();
  }

  /** A renewal in the given state, as its bare row. */
  UUID renewal(PortalId portal, String state) throws SQLException {
    var id = UUID.randomUUID();
    execute(
        "insert into renewal (id, portal_id, state, step, reason, requested_by, correlation_id,"
            + " validity, key_size, code, finished_at) values (?, ?, ?, 'GENERATE', 'REQUESTED',"
            + " 'test', 'test', 'P2Y', 2048, 'test', ?::timestamptz)",
        id,
        portal.value(),
        state,
        state.equals("RUNNING") ? null : NOW.toString());
    return id;
  }

  int execute(String sql, Object... values) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      return statement.executeUpdate();
    }
  }

  /** The first column of the first row. */
  Object ask(String sql, Object... values) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1);
      }
    }
  }
}
