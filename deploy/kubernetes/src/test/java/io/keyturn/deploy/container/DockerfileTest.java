package io.keyturn.deploy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.deploy.container.Dockerfile.Instruction;
import io.keyturn.deploy.manifest.Overlays;
import io.keyturn.deploy.setting.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No engine is asked: what a Dockerfile says is read. */
class DockerfileTest {
  private static final Path ROOT = Overlays.HOME.resolve("../..").normalize();

  /** What fast-jar packaging makes; checked against a package by {@code whatIsCopiedIsThere}. */
  private static final Set<String> PACKAGED = Set.of("lib/", "quarkus/", "app/", "quarkus-run.jar");

  @ParameterizedTest
  @EnumSource(Program.class)
  void everyPolicyIsKept(Program service) throws IOException {
    assertEquals(List.of(), ImagePolicy.violations(Dockerfile.parse(text(service))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
          """
          USER 10001:10001            | USER root
          USER 10001:10001            | USER 0:0
          USER 10001:10001            | EXPOSE 1
          25-jre                      | latest
          eclipse-temurin:25-jre      | eclipse-temurin
          FROM ${JRE_IMAGE} AS cache  | FROM ${JDK_IMAGE} AS cache
          FROM ${JRE_IMAGE} AS cache  | FROM eclipse-temurin:25-jre AS cache
          ENTRYPOINT ["java", "@/opt  | ENTRYPOINT exec java "@/opt
          STOPSIGNAL SIGTERM          | STOPSIGNAL SIGKILL
          HEALTHCHECK                 | ONBUILD
          "HealthCheck", "9080"       | "HealthCheck", "8080"
          COPY . .                    | ADD https://example.com/a.tar .
          MaxRAMPercentage            | InitialRAMPercentage
          "@/opt/keyturn/jvm-options" | "@jvm-options"
          image.revision              | image.rev
          QUARKUS_MANAGEMENT_HOST     | QUARKUS_MANAGEMENT_HOSTS
          """)
  void aBreachIsNoticed(String right, String wrong) throws IOException {
    var sound = text(Program.PORTAL);
    assertTrue(sound.contains(right), right);

    assertFalse(ImagePolicy.violations(Dockerfile.parse(sound.replace(right, wrong))).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void portsAreThoseTheServiceListensOn(Program service) throws IOException {
    assertEquals(
        List.of(
            service.value("quarkus.http.port", Map.of()).orElseThrow(),
            service.value("quarkus.management.port", Map.of()).orElseThrow()),
        ImagePolicy.ports(Dockerfile.parse(text(service))));
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void whatIsCopiedIsThere(Program service) throws IOException {
    var file = Dockerfile.parse(text(service));
    file.all("COPY").forEach(copy -> assertTrue(isThere(service, copy), copy.rest()));
    var packaged = ROOT.resolve(service.module()).resolve("target/quarkus-app");
    if (Files.isDirectory(packaged)) {
      PACKAGED.forEach(part -> assertTrue(Files.exists(packaged.resolve(part)), part));
    }
  }

  /** The one is the other with its names and ports. */
  @Test
  void bothImagesAreMadeTheSameWay() throws IOException {
    var portal = text(Program.PORTAL).replaceAll("image.description=.*", "");
    var admin = text(Program.ADMIN).replaceAll("image.description=.*", "");

    assertEquals(
        portal,
        admin
            .replace("portal-service,admin-service", "both")
            .replace("admin-service", "portal-service")
            .replace("both", "portal-service,admin-service")
            .replace("8081", "8080")
            .replace("9081", "9080"));
  }

  private static boolean isThere(Program service, Instruction copy) {
    var words = copy.words();
    var sources = words.subList(0, words.size() - 1);
    if (copy.rest().startsWith("--from=build")) {
      return sources.equals(List.of("/src/" + service.module() + "/target/quarkus-app/"))
          || sources.equals(List.of("/healthcheck/"));
    }
    if (copy.rest().startsWith("--from=cache")) {
      return sources.stream()
          .map(source -> source.replace("/opt/keyturn/", ""))
          .allMatch(
              source ->
                  PACKAGED.contains(source) || List.of("app.aot*", "jvm-options").contains(source));
    }
    return sources.stream().allMatch(source -> Files.exists(ROOT.resolve(source)));
  }

  private static String text(Program service) throws IOException {
    return Files.readString(ROOT.resolve("deploy/container/" + service.module() + ".Dockerfile"));
  }
}
