package io.keyturn.portal;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keyturn.portal.about.AboutConfig;
import io.keyturn.portal.connection.ConnectionConfig;
import io.keyturn.portal.instance.InstanceConfig;
import io.keyturn.portal.publication.DatabaseConfig;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.restart.RestartConfig;
import io.keyturn.portal.setting.PortalConfig;
import io.keyturn.portal.visitor.VisitorTokenConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A default that changes, comes or goes is a change of this test and of the README's table. */
class ConfigurationDefaultsTest {
  private static final Map<Class<?>, Map<String, String>> FEATURES =
      Map.of(
          PortalConfig.class,
          Map.of("id", "Optional.empty", "instanceUrl", "http://localhost:8080"),
          DatabaseConfig.class,
          Map.of(
              "url", "jdbc:postgresql://localhost:15432/keyturn",
              "username", "keyturn",
              "password", "Optional.empty"),
          AboutConfig.class,
          Map.of("noticeFrom", "PT2160H", "adminCenter", "Optional.empty"),
          PublicationConfig.class,
          Map.of("poll", "PT10S", "maxAge", "PT1M", "retryAfter", "PT10S"),
          ConnectionConfig.class,
          Map.of("check", "PT30S", "scope", "openid"),
          InstanceConfig.class,
          Map.of("heartbeat", "PT5S"),
          RestartConfig.class,
          Map.of("drain", "PT2S"),
          VisitorTokenConfig.class,
          Map.of("issuer", "Optional.empty", "rate", "30"));

  @Test
  void areTheseWhereNothingIsConfigured() throws IOException {
    for (var feature : FEATURES.entrySet()) {
      assertEquals(feature.getValue(), defaults(feature.getKey()), feature.getKey().getName());
    }
  }

  @Test
  void areAllPinned() {
    Set<String> mappings =
        new ClassFileImporter()
            .importPath(Path.of("target", "classes")).stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::getName)
                .collect(toSet());

    assertEquals(FEATURES.keySet().stream().map(Class::getName).collect(toSet()), mappings);
  }

  @Test
  void theServiceAnswersOnThisMachineAloneAndTakesTokensMeantForIt() throws IOException {
    var expected =
        Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.http.port", "8080",
            "quarkus.management.host", "127.0.0.1",
            "quarkus.management.port", "9080",
            "quarkus.http.limits.max-body-size", "8K",
            "quarkus.http.auth.proactive", "false",
            "keyturn.identity-provider.issuer", "http://localhost:8180/realms/keyturn",
            "mp.jwt.verify.issuer", "${keyturn.identity-provider.issuer}",
            "mp.jwt.verify.audiences", "keyturn-portal-service",
            "smallrye.jwt.path.groups", "realm_access/roles");

    var settings = application();

    assertEquals(expected, selected(settings, expected.keySet()));
  }

  private static Map<String, String> selected(Properties settings, Set<String> names) {
    var selected = new TreeMap<String, String>();
    names.forEach(name -> selected.put(name, settings.getProperty(name)));
    return selected;
  }

  private static Properties application() throws IOException {
    var settings = new Properties();
    try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }
    return settings;
  }

  /** Every setting of a feature as the service has it without any environment. */
  private static Map<String, String> defaults(Class<?> feature) throws IOException {
    var mapping = config(feature).getConfigMapping(feature);
    var values = new TreeMap<String, String>();
    for (Method setting : feature.getDeclaredMethods()) {
      if (!setting.isDefault() && setting.getParameterCount() == 0) {
        values.put(setting.getName(), "" + value(mapping, setting));
      }
    }
    return values;
  }

  private static SmallRyeConfig config(Class<?> feature) throws IOException {
    var file = Path.of("src/main/resources/application.properties").toUri().toURL();
    var builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(file))
            .withMapping(feature);
    var shared =
        ConfigurationDefaultsTest.class
            .getClassLoader()
            .getResources("META-INF/microprofile-config.properties");
    for (var url : Collections.list(shared)) {
      builder.withSources(new PropertiesConfigSource(url));
    }
    return builder.build();
  }

  private static Object value(Object mapping, Method setting) {
    try {
      return setting.invoke(mapping);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(setting.getName(), e);
    }
  }
}
