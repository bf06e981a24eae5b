package io.keyturn.local;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.home.SealingKeys;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.part.RealmTemplate;
import io.keyturn.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes the secrets and the realm that deploy/container/compose.yaml starts with. */
@Command(
    name = "compose",
    description = "Generates what deploy/container/compose.yaml needs, once.",
    mixinStandardHelpOptions = true)
final class ComposeCommand implements Callable<Integer> {

  /** Names as the compose file has them. */
  static final List<String> SECRETS =
      List.of(
          "POSTGRES_PASSWORD",
          "KEYTURN_DATABASE_PASSWORD",
          "KEYCLOAK_DATABASE_PASSWORD",
          "KEYCLOAK_ADMIN_PASSWORD",
          "ADMIN_SERVICE_CLIENT_SECRET",
          "ADMIN_PASSWORD",
          "OWNER_PASSWORD",
          "VISITOR_PASSWORD",
          "OUTSIDER_PASSWORD");

  @Override
  public Integer call() throws IOException {
    Path directory = Installation.current().root().resolve(".keyturn").resolve("compose");
    write(directory);
    System.out.println("Passwords are in " + directory.resolve("env") + ". Now start:");
    System.out.println(
        "  docker compose --env-file .keyturn/compose/env -f deploy/container/compose.yaml up");
    return 0;
  }

  /** Writes what is missing; what is there stays, since databases and keys were made with it. */
  static void write(Path directory) throws IOException {
    Files.createDirectories(directory.getParent());
    PrivateFiles.directory(directory.getParent());
    PrivateFiles.directory(directory);
    SecretFile secrets = SecretFile.loadOrCreate(directory.resolve("env"), SECRETS);
    Path keys = directory.resolve("sealing-keys");
    SealingKeys.createIfMissing(keys);
    Path realm = Files.createDirectories(directory.resolve("realm")).resolve("keyturn-realm.json");
    PrivateFiles.write(realm, RealmTemplate.shipped().render(values(secrets)));
    // Processes in containers have other user ids. Nobody comes here but through the parent.
    open(keys, "rw-r--r--");
    open(realm, "rw-r--r--");
    open(realm.getParent(), "rwxr-xr-x");
  }

  private static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static Map<String, String> values(SecretFile secrets) {
    Map<String, String> values = new HashMap<>();
    for (String user : List.of("admin", "owner", "visitor", "outsider")) {
      values.put(user + "-password", secrets.get(user.toUpperCase(Locale.ROOT) + "_PASSWORD"));
    }
    values.put("admin-service-client-secret", secrets.get("ADMIN_SERVICE_CLIENT_SECRET"));
    values.put("admin-url", "http://localhost:8081");
    values.put("portal-url", "http://localhost:8080");
    return values;
  }
}
