package io.keyturn.portal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.startup.Finding;
import io.keyturn.portal.connection.ConnectionConfig;
import io.keyturn.portal.instance.InstanceConfig;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.visitor.VisitorTokenConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalRulesTest {
  private static final Map<String, String> DEFAULTS =
      Map.of("keyturn.publication.poll", "PT10S", "keyturn.instance.heartbeat", "PT5S");

  private static String found(Map<String, String> changes) {
    var all = new HashMap<>(DEFAULTS);
    all.putAll(changes);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(ConnectionConfig.class)
            .withMapping(InstanceConfig.class)
            .withMapping(PublicationConfig.class)
            .withMapping(VisitorTokenConfig.class)
            .withSources(new PropertiesConfigSource(all, "test", 100))
            .build();
    var rules =
        new PortalRules(
            config.getConfigMapping(ConnectionConfig.class),
            config.getConfigMapping(InstanceConfig.class),
            config.getConfigMapping(PublicationConfig.class),
            config.getConfigMapping(VisitorTokenConfig.class));
    return rules.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n"));
  }

  @Test
  void theDefaultsAreSound() {
    assertEquals("", found(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "keyturn.connection.check, PT0S",
    "keyturn.instance.heartbeat, PT-1S",
    "keyturn.publication.poll, PT0S",
    "keyturn.publication.retry-after, PT0S",
    "keyturn.publication.max-age, PT-1S",
    "keyturn.visitor-token.rate, 0"
  })
  void whatCannotWorkIsNamedWithTheRemedy(String setting, String value) {
    var sentences = found(Map.of(setting, value));

    assertTrue(sentences.startsWith(setting + " ("), sentences);
    assertTrue(sentences.contains(": give "), sentences);
  }
}
