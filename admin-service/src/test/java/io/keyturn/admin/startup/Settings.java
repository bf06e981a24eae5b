package io.keyturn.admin.startup;

import static java.util.stream.Collectors.joining;

import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings with their defaults and these changes. */
record Settings(Map<String, String> changes) {

  <T> T of(Class<T> feature) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(feature)
        .withSources(new PropertiesConfigSource(changes, "test", 100))
        .build()
        .getConfigMapping(feature);
  }

  static String found(StartupRules rules) {
    return rules.findings().stream().map(Finding::sentence).collect(joining("\n"));
  }
}
