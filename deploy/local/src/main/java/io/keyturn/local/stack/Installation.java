package io.keyturn.local.stack;

import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The built project: where its packaged parts are. */
public record Installation(Path root) {

  /** The system property by which the launcher names the project's directory. */
  public static final String PROPERTY = "keyturn.root";

  private static final String ZIP_PREFIX = "keycloak-quarkus-dist-";
  private static final String ZIP_SUFFIX = ".zip";

  /** The project that the launcher belongs to. */
  public static Installation current() {
    return new Installation(
        Path.of(System.getProperty(PROPERTY, ".")).toAbsolutePath().normalize());
  }

  public Path portalService() {
    return built(root.resolve("portal-service/target/quarkus-app/quarkus-run.jar"));
  }

  public Path adminService() {
    return built(root.resolve("admin-service/target/quarkus-app/quarkus-run.jar"));
  }

  /** What makes the start-up cache of a service. */
  public Path startupCacheScript() {
    return root.resolve("deploy/container/aot-cache");
  }

  /** What the services' JVMs are told. */
  public Path jvmOptions() {
    return root.resolve("deploy/container/jvm-options");
  }

  /** Keycloak's distribution. */
  public Path keycloakZip() {
    try (Stream<Path> files = Files.list(built(root.resolve("deploy/local/target/keycloak")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(ZIP_PREFIX))
          .sorted()
          .reduce((first, last) -> last)
          .orElseThrow(Installation::notBuilt);
    } catch (IOException e) {
      throw notBuilt();
    }
  }

  /** Its version. */
  public String keycloakVersion() {
    String name = keycloakZip().getFileName().toString();
    return name.substring(ZIP_PREFIX.length(), name.length() - ZIP_SUFFIX.length());
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new UserError(path + " has not been built.", "Run ./mvnw package.");
    }
    return path;
  }

  private static UserError notBuilt() {
    return new UserError("Keycloak's distribution is missing.", "Run ./mvnw package.");
  }
}
