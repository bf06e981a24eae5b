package io.keyturn.local.part;

import io.keyturn.local.process.JavaCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of Keycloak.
 *
 * <p>They call Java as {@code kc.sh} would: a shell in between would outlive its supervisor and
 * keep signals to itself.
 */
record KeycloakCommands(KeycloakSettings settings) {

  /**
   * The name of the administrator of Keycloak itself, who has nothing to do with the realm's users.
   */
  static final String ADMINISTRATOR = "keycloak-admin";

  static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

  /**
   * Small rather than fast for ever: a stack on a developer's machine starts often and serves few.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  static JavaCommand build(Path directory) {
    List<String> arguments = new ArrayList<>();
    arguments.add("build");
    arguments.addAll(BUILD_OPTIONS);
    return command(directory, arguments, Map.of());
  }

  JavaCommand start() {
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("KC_HTTP_ENABLED", "true"),
            Map.entry("KC_HTTP_HOST", "127.0.0.1"),
            Map.entry("KC_HTTP_PORT", Integer.toString(settings.port())),
            Map.entry("KC_HOSTNAME", settings.address()),
            // Without it Keycloak would look for other members on every network.
            Map.entry("KC_CACHE", "local"),
            Map.entry(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + settings.database().port() + "/keycloak"),
            Map.entry("KC_DB_USERNAME", "keycloak"),
            Map.entry("KC_DB_PASSWORD", settings.database().password()),
            Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
            Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
            Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.database().adminPassword()));
    return command(
        settings.directory(), List.of("start", "--optimized", "--import-realm"), environment);
  }

  private static JavaCommand command(
      Path directory, List<String> keycloakArguments, Map<String, String> environment) {
    List<String> arguments = new ArrayList<>(JVM_OPTIONS);
    arguments.add("-Dkc.home.dir=" + directory);
    arguments.add("-Djboss.server.config.dir=" + directory.resolve("conf"));
    arguments.add("-cp");
    arguments.add(directory.resolve("lib").resolve("quarkus-run.jar").toString());
    arguments.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    arguments.addAll(keycloakArguments);
    return new JavaCommand(arguments, environment, directory);
  }
}
