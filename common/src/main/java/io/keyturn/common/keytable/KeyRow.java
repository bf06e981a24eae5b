package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.SealedPrivateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A key as its row tells it, with what only the store needs to know.
 *
 * @param sealed nothing where the key is RETIRED
 * @param abandoned whether its renewal has given it up
 */
record KeyRow(AuthenticationKey key, Optional<SealedPrivateKey> sealed, boolean abandoned) {
  static final String SELECT =
      "select id, portal_id, renewal_id, state, certificate, sealed_private_key, sealed_with,"
          + " abandoned, leaving, created_at, activated_at, retiring_since, retired_at"
          + " from authentication_key ";

  /** Adds the row of a fresh key. */
  static void insert(DataSource source, AuthenticationKey key, SealedPrivateKey sealed) {
    new SqlStatement(
            source,
            "insert into authentication_key (id, portal_id, renewal_id, kid, state, certificate,"
                + " not_before, not_after, sealed_private_key, sealed_with, created_at)"
                + " values (:id, :portal, :renewal, :kid, :state, :certificate,"
                + " :begin, :end, :sealed, :version, :created)")
        .set("id", key.id().value())
        .set("portal", key.portal().value())
        .set("renewal", key.history().renewal().map(RenewalId::value).orElse(null))
        .set("kid", key.kid())
        .set("state", key.state().name())
        .set("certificate", key.certificate().der())
        .set("begin", key.certificate().notBefore())
        .set("end", key.certificate().notAfter())
        .set("sealed", sealed.bytes())
        .set("version", sealed.version())
        .set("created", key.history().createdAt())
        .update();
  }

  static KeyRow of(ResultSet row) throws SQLException {
    var key =
        new AuthenticationKey(
            new KeyId(row.getObject("id", UUID.class)),
            new PortalId(row.getString("portal_id")),
            KeyCertificate.ofDer(row.getBytes("certificate")),
            KeyState.valueOf(row.getString("state")),
            history(row));
    return new KeyRow(key, sealed(row), row.getBoolean("abandoned"));
  }

  private static KeyHistory history(ResultSet row) throws SQLException {
    return new KeyHistory(
        SqlStatement.time(row, "created_at").orElseThrow(),
        SqlStatement.time(row, "activated_at"),
        SqlStatement.time(row, "retiring_since"),
        SqlStatement.time(row, "retired_at"),
        Optional.ofNullable(row.getObject("renewal_id", UUID.class)).map(RenewalId::new),
        row.getBoolean("leaving"));
  }

  private static Optional<SealedPrivateKey> sealed(ResultSet row) throws SQLException {
    int version = row.getInt("sealed_with");
    return Optional.ofNullable(row.getBytes("sealed_private_key"))
        .map(bytes -> new SealedPrivateKey(version, bytes));
  }
}
