package io.keyturn.local.e2e;

import io.keyturn.local.client.Poll;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A stack's key table, looked at from behind the services. */
public final class KeyTable {

  private static final Duration RENEWAL = Duration.ofMinutes(5);

  private final String url;
  private final String password;

  private KeyTable(String url, String password) {
    this.url = url;
    this.password = password;
  }

  /** The key table of this stack. */
  public static KeyTable of(LocalStack stack) throws IOException {
    String url = "jdbc:postgresql://" + stack.part("postgres").part().address() + "/keyturn";
    return new KeyTable(url, SecretFile.load(stack.home().secrets()).get("database-keyturn"));
  }

  String url() {
    return url;
  }

  String password() {
    return password;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "keyturn", password);
  }

  /** The first column of what is found, as text. */
  public List<String> ask(String sql, String... parameters) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      ResultSet rows = statement.executeQuery();
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** Waits until the renewal has ended, whatever its outcome, without asking admin-service. */
  String awaitEnd(String renewal) throws IOException {
    return Poll.until(
        RENEWAL,
        "the renewal to end",
        () ->
            ask("select state from renewal where id = cast(? as uuid)", renewal).stream()
                .filter(state -> !state.equals("RUNNING"))
                .findFirst());
  }

  /** Waits until somebody works on a step of the renewal. */
  void awaitLease(String renewal) throws IOException {
    Poll.untilTrue(
        RENEWAL,
        "the renewal to be claimed",
        () ->
            !ask(
                    "select lease_owner from renewal where id = cast(? as uuid)"
                        + " and lease_owner is not null",
                    renewal)
                .isEmpty());
  }

  /** Waits until the renewal has come to this step. */
  void awaitStep(String renewal, String step) throws IOException {
    Poll.untilTrue(
        RENEWAL,
        "the renewal to come to " + step,
        () ->
            ask("select step from renewal where id = cast(? as uuid)", renewal)
                .equals(List.of(step)));
  }

  /** The portal's ACTIVE keys. */
  List<String> activeKids(String portal) throws SQLException {
    return ask(
        "select kid from authentication_key where portal_id = ? and state = 'ACTIVE'", portal);
  }

  /** The states of all keys that are not RETIRED, in alphabetical order. */
  List<String> statesOfLivingKeys(String portal) throws SQLException {
    return ask(
        "select state from authentication_key where portal_id = ? and state <> 'RETIRED'"
            + " order by state",
        portal);
  }
}
