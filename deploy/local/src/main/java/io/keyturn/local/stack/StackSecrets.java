package io.keyturn.local.stack;

import io.keyturn.local.home.SealingKeys;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the stack generates once and must never lose as long as its data lives. */
public final class StackSecrets {

  /** The users of the realm. */
  public static final List<String> USERS = List.of("admin", "owner", "visitor", "outsider");

  private static final List<String> INTERNAL =
      List.of(
          "postgres",
          "database-keyturn",
          "database-keycloak",
          "keycloak-admin",
          "admin-service-client");

  private final SecretFile internal;
  private final SecretFile credentials;

  private StackSecrets(SecretFile internal, SecretFile credentials) {
    this.internal = internal;
    this.credentials = credentials;
  }

  /**
   * Reads or generates them.
   *
   * @param hasData whether earlier runs left data, which only the earlier secrets open
   */
  static StackSecrets loadOrCreate(StackHome home, boolean hasData) throws IOException {
    for (Path file : List.of(home.secrets(), home.credentials(), home.sealingKeys())) {
      if (hasData && !Files.exists(file)) {
        throw new UserError(
            file + " is missing, but the data beside it was made with it.",
            "Put the file back, or remove " + home.root() + " to begin anew.");
      }
    }
    SealingKeys.createIfMissing(home.sealingKeys());
    return new StackSecrets(
        SecretFile.loadOrCreate(home.secrets(), INTERNAL),
        SecretFile.loadOrCreate(home.credentials(), USERS));
  }

  String postgres() {
    return internal.get("postgres");
  }

  String keyturnDatabase() {
    return internal.get("database-keyturn");
  }

  String keycloakDatabase() {
    return internal.get("database-keycloak");
  }

  String keycloakAdministrator() {
    return internal.get("keycloak-admin");
  }

  String adminServiceClient() {
    return internal.get("admin-service-client");
  }

  /** The users' passwords. */
  public SecretFile credentials() {
    return credentials;
  }

  /** What the realm's placeholders stand for. */
  Map<String, String> ofRealm() {
    Map<String, String> values = new HashMap<>();
    USERS.forEach(user -> values.put(user + "-password", credentials.get(user)));
    values.put("admin-service-client-secret", adminServiceClient());
    return values;
  }
}
