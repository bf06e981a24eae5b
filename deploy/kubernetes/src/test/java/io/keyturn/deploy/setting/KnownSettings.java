package io.keyturn.deploy.setting;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that Keyturn's and Quarkus' configuration interfaces have. */
final class KnownSettings {
  private static Set<String> ofQuarkus;

  private KnownSettings() {}

  /** The environment variable for a setting: Eclipse MicroProfile Config, Environment Variables. */
  static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** What the interfaces in these modules, the properties and Quarkus know. */
  static Set<String> variables(Properties properties, Path... modules) {
    var variables = new HashSet<>(ofQuarkus());
    Stream.of(modules)
        .flatMap(KnownSettings::mappings)
        .flatMap(KnownSettings::settings)
        .map(KnownSettings::variable)
        .forEach(variables::add);
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("keyturn."))
        .map(KnownSettings::variable)
        .forEach(variables::add);
    return variables;
  }

  private static Stream<Class<?>> mappings(Path module) {
    var sources = module.resolve("src/main/java");
    try (var files = Files.walk(sources)) {
      List<Class<?>> found =
          files
              .filter(file -> file.toString().endsWith("Config.java"))
              .map(file -> sources.relativize(file).toString())
              .map(name -> name.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."))
              .<Class<?>>map(KnownSettings::load)
              .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
              .collect(Collectors.toList());
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only what can be set when a process starts: what a build has settled stays so. */
  private static synchronized Set<String> ofQuarkus() {
    if (ofQuarkus == null) {
      ofQuarkus =
          lists()
              .flatMap(KnownSettings::lines)
              .<Class<?>>map(KnownSettings::load)
              .filter(KnownSettings::isForRunTime)
              .flatMap(KnownSettings::settings)
              .map(KnownSettings::variable)
              .collect(Collectors.toSet());
    }
    return ofQuarkus;
  }

  /** Each extension names its own. */
  private static Stream<URL> lists() {
    try {
      var loader = KnownSettings.class.getClassLoader();
      return Collections.list(loader.getResources("META-INF/quarkus-config-roots.list")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(URL address) {
    try (var stream = address.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isForRunTime(Class<?> type) {
    var root = type.getAnnotation(ConfigRoot.class);
    return type.isAnnotationPresent(ConfigMapping.class)
        && root != null
        && root.phase() == ConfigPhase.RUN_TIME;
  }

  private static Stream<String> settings(Class<?> mapping) {
    return ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet().stream();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, KnownSettings.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
