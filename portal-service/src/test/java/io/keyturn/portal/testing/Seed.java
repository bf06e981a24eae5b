package io.keyturn.portal.testing;

import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.testing.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** Writes a portal with its environment and key by plain SQL, before there is an application. */
public final class Seed {
  public static final PortalId CONTOSO = new PortalId("contoso");
  public static final UUID ORGANISATION = UUID.fromString("11111111-2222-3333-4444-555555555555");
  public static final UUID TENANT = UUID.fromString("66666666-7777-8888-9999-aaaaaaaaaaaa");

  private final Connection database;
  private final String sealingKeys;

  public Seed(Connection database, String sealingKeys) {
    this.database = database;
    this.sealingKeys = sealingKeys;
  }

  public void portal(PortalId id, String state, String environmentUrl) throws SQLException {
    run(
        "insert into environment (id, name, url, geo, organisation_id, tenant_id, support_contact)"
            + " values (?, 'Contoso', ?, 'EMEA', ?, ?, 'support@contoso.example')",
        id + "-org",
        environmentUrl,
        ORGANISATION,
        TENANT);
    run(
        "insert into portal (id, environment_id, name, type, url, client_id, state)"
            + " values (?, ?, 'Contoso', 'Customer self-service', 'http://localhost:1', ?, ?)",
        id.value(),
        id + "-org",
        "portal-" + id,
        state);
  }

  /** An ACTIVE key; returned so that others can trust it. */
  public CertifiedKeyPair activeKey(PortalId portal) throws SQLException {
    var pair = Samples.keyPair(portal);
    var id = KeyId.next();
    var sealer = new PrivateKeySealer(KeyEncryptionKeys.parse(List.of(sealingKeys)));
    var sealed = sealer.seal(portal, id, pair.privateKey());
    var certificate = pair.certificate();
    run(
        "insert into authentication_key (id, portal_id, kid, state, certificate, not_before,"
            + " not_after, sealed_private_key, sealed_with, activated_at)"
            + " values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, now())",
        id.value(),
        portal.value(),
        certificate.kid(),
        certificate.der(),
        Timestamp.from(certificate.notBefore()),
        Timestamp.from(certificate.notAfter()),
        sealed.bytes(),
        sealed.version());
    return pair;
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
