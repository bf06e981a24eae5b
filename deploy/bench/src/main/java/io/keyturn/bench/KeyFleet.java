package io.keyturn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Portals with keys, straight into the key table; all of them show the same certificate. */
final class KeyFleet {

  private static final int ENVIRONMENTS = 100;
  private static final List<String> TRIGGERED = List.of("portal", "authentication_key");

  private final BenchParts parts;

  KeyFleet(BenchParts parts) {
    this.parts = parts;
  }

  /** So many portals in a hundred environments with a subscriber each; nothing is due. */
  void make(int portals) throws Exception {
    byte[] certificate = certificate();
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "insert into environment (id, name, url, geo, organisation_id, tenant_id, support_contact)"
              + " select 'bench-' || n, 'Bench', 'http://localhost/', 'EMEA', gen_random_uuid(),"
              + " gen_random_uuid(), 'support@bench.example' from generate_series(1, "
              + ENVIRONMENTS
              + ") n");
      statement.execute(
          "insert into subscription (id, environment_id, address, language, state, all_portals,"
              + " created_by, confirmed_at) select gen_random_uuid(), id,"
              + " 'reader-' || id || '@bench.example', 'en', 'ACTIVE', true, 'bench', now()"
              + " from environment");
      for (String table : TRIGGERED) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      fill(connection, portals, certificate);
      for (String table : TRIGGERED) {
        statement.execute("alter table " + table + " enable trigger user");
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private static void fill(Connection connection, int portals, byte[] certificate)
      throws SQLException {
    try (PreparedStatement portal =
            connection.prepareStatement(
                "insert into portal (id, environment_id, name, type, url, client_id, state)"
                    + " select 'bench-' || n, 'bench-' || (1 + n % ?), 'Portal ' || n, 'Bench',"
                    + " 'http://localhost/', 'portal-bench-' || n, 'READY'"
                    + " from generate_series(1, ?) n");
        PreparedStatement key =
            connection.prepareStatement(
                "insert into authentication_key (id, portal_id, kid, state, certificate, not_before,"
                    + " not_after, sealed_private_key, sealed_with, activated_at)"
                    + " select gen_random_uuid(), 'bench-' || n, translate(rtrim(encode(sha256("
                    + "n::text::bytea), 'base64'), '='), '+/', '-_'), 'ACTIVE', ?, now(),"
                    + " now() + interval '91 days' + n * interval '1 minute' / 2, '\\x00', 1, now()"
                    + " from generate_series(1, ?) n");
        Statement schedule = connection.createStatement()) {
      portal.setInt(1, ENVIRONMENTS);
      portal.setInt(2, portals);
      portal.executeUpdate();
      key.setBytes(1, certificate);
      key.setInt(2, portals);
      key.executeUpdate();
      schedule.execute(
          "insert into notice_schedule select id, not_after - interval '90 days'"
              + " from authentication_key");
    }
  }

  /** From now on so many keys are due, which expire in six days. */
  void makeDue(int keys) throws SQLException {
    try (Connection connection = parts.database();
        PreparedStatement expire =
            connection.prepareStatement(
                "update authentication_key set not_after = now() + interval '6 days'"
                    + " where id in (select id from authentication_key where not_after >"
                    + " now() + interval '10 days' limit ?) returning id");
        PreparedStatement schedule =
            connection.prepareStatement(
                "update notice_schedule set look_at = now() where key_id in"
                    + " (select id from authentication_key where not_after < now() + interval '10"
                    + " days' and id not in (select key_id from notice where key_id is not null))")) {
      connection.setAutoCommit(false);
      try (Statement triggers = connection.createStatement()) {
        triggers.execute("alter table authentication_key disable trigger user");
        expire.setInt(1, keys);
        expire.execute();
        triggers.execute("alter table authentication_key enable trigger user");
      }
      schedule.executeUpdate();
      connection.commit();
    }
  }

  /** What was decided and not sent is not to be sent. */
  void forget() throws SQLException {
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update notice set state = 'CANCELLED', ended_at = now() where state = 'DUE'");
    }
  }

  void clear() throws SQLException {
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate environment, mail_quota cascade");
    }
  }

  /** A certificate that can be read; made by the JDK's own tool. */
  private byte[] certificate() throws IOException, InterruptedException, GeneralSecurityException {
    Path store = parts.home().resolve("bench.p12");
    Files.deleteIfExists(store);
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "bench",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=bench",
                "-storetype",
                "PKCS12",
                "-storepass",
                "no-secret",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool makes no certificate");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "no-secret".toCharArray());
    }
    return keys.getCertificate("bench").getEncoded();
  }
}
