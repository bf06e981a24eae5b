package io.keyturn.deploy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.deploy.manifest.Overlays;
import io.keyturn.deploy.setting.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file means what it says, as far as can be told without an engine. */
class ComposeTest {
  private static final Path FILE = Overlays.HOME.resolve("../container/compose.yaml");

  private final JsonNode compose = compose();

  @Test
  void whatIsPublishedIsForThisMachineOnly() {
    assertTrue(services().flatMap(one -> elements(one.path("ports"))).count() >= 4);
    services()
        .flatMap(service -> elements(service.path("ports")))
        .forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), port::asText));
  }

  @Test
  void everyImageHasAVersion() {
    services()
        .map(service -> service.path("image").asText())
        .forEach(image -> assertTrue(image.matches("[^:]+:(?!latest$)[\\w.]+"), image));
  }

  @ParameterizedTest
  @CsvSource({
    "keycloak, keycloak.version, '26.7.3'",
    "mail, greenmail.version, '2.1.13'",
    "postgres, postgres-binaries.version, '18'"
  })
  void partsAreThoseThatWereTested(String service, String property, String version)
      throws IOException {
    var pom = Files.readString(Overlays.HOME.resolve("../../pom.xml"));

    assertTrue(compose.at("/services/" + service + "/image").asText().endsWith(":" + version));
    assertTrue(pom.contains("<" + property + ">" + version), property);
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void everySettingExists(Program service) {
    var names = compose.at("/services/" + service.module() + "/environment").properties();
    assertTrue(names.size() > 5);
    names.forEach(
        entry -> assertTrue(service.variables().contains(entry.getKey()), entry.getKey()));
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void servicesAreAsNarrowAsOnACluster(Program service) {
    var one = compose.at("/services/" + service.module());
    assertTrue(one.path("read_only").asBoolean());
    assertEquals("ALL", one.at("/cap_drop/0").asText());
    assertEquals("no-new-privileges:true", one.at("/security_opt/0").asText());
    assertEquals("unless-stopped", one.path("restart").asText());
    var leaving =
        service
            .duration("quarkus.shutdown.delay", Map.of())
            .plus(service.duration("quarkus.shutdown.timeout", Map.of()));
    assertTrue(
        leaving.compareTo(Duration.parse("PT" + one.path("stop_grace_period").asText())) < 0);
  }

  @Test
  void whatIsMountedOrBuiltFromIsInTheRepositoryOrGenerated() {
    services()
        .flatMap(service -> elements(service.path("volumes")))
        .map(JsonNode::asText)
        .filter(volume -> volume.startsWith("."))
        .map(volume -> volume.split(":")[0])
        .forEach(
            path ->
                assertTrue(
                    path.startsWith("../../.keyturn/compose/")
                        || Files.exists(FILE.resolveSibling(path)),
                    path));
    services()
        .filter(service -> service.has("build"))
        .map(service -> service.at("/build/dockerfile").asText())
        .forEach(file -> assertTrue(Files.exists(Overlays.HOME.resolve("../..").resolve(file))));
  }

  @Test
  void noSecretIsWrittenDown() {
    services()
        .flatMap(service -> service.path("environment").properties().stream())
        .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET)"))
        .forEach(entry -> assertTrue(entry.getValue().asText().startsWith("${"), entry::getKey));
  }

  private Stream<JsonNode> services() {
    return elements(compose.path("services"));
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** Read by what knows YAML's merge keys. */
  private static JsonNode compose() {
    try (var reader = Files.newBufferedReader(FILE)) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new ObjectMapper().valueToTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
