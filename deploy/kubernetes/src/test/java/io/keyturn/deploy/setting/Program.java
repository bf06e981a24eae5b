package io.keyturn.deploy.setting;

import io.keyturn.deploy.manifest.Overlays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** One of the two programs, as its sources tell. */
public enum Program {
  ADMIN("admin-service"),
  PORTAL("portal-service");

  private static final Path ROOT = Overlays.HOME.resolve("../..").normalize();
  private static final Path SHARED =
      ROOT.resolve("common/src/main/resources/META-INF/microprofile-config.properties");

  private final String module;
  private Set<String> variables;

  Program(String module) {
    this.module = module;
  }

  /** The module's directory, and half of its image's name. */
  public String module() {
    return module;
  }

  /** Names of all environment variables that set something when the program starts. */
  public synchronized Set<String> variables() {
    if (variables == null) {
      variables = KnownSettings.variables(properties(), ROOT.resolve("common"), home());
    }
    return variables;
  }

  /** What a setting is with these environment variables; its default without them. */
  public Optional<String> value(String setting, Map<String, String> environment) {
    var variable = KnownSettings.variable(setting);
    var value = Optional.ofNullable(environment.get(variable));
    return value
        .or(() -> Optional.ofNullable(properties().getProperty(setting)))
        .map(text -> expanded(text, environment));
  }

  /** The same, as Quarkus reads durations: ISO 8601, or a number with a unit. */
  public Duration duration(String setting, Map<String, String> environment) {
    return value(setting, environment)
        .map(text -> text.startsWith("P") ? text : "PT" + text)
        .map(Duration::parse)
        .orElse(Duration.ZERO);
  }

  private String expanded(String text, Map<String, String> environment) {
    if (!text.startsWith("${") || !text.endsWith("}")) {
      return text;
    }
    var name = text.substring(2, text.length() - 1).split(":", 2)[0];
    return value(name, environment)
        .orElseThrow(() -> new IllegalStateException("nothing is known of " + text));
  }

  private Path home() {
    return ROOT.resolve(module);
  }

  private Properties properties() {
    var properties = new Properties();
    Stream.of(SHARED, home().resolve("src/main/resources/application.properties"))
        .forEach(file -> load(properties, file));
    return properties;
  }

  private static void load(Properties properties, Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
