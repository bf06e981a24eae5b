package io.keyturn.admin;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.automatic.AutomaticConfig;
import io.keyturn.admin.bulk.BulkConfig;
import io.keyturn.admin.calendar.CalendarConfig;
import io.keyturn.admin.center.home.TimelineConfig;
import io.keyturn.admin.directory.DirectoryConfig;
import io.keyturn.admin.key.KeyPolicyConfig;
import io.keyturn.admin.link.LinkConfig;
import io.keyturn.admin.metrics.MetricsConfig;
import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.admin.renewal.runner.RenewalConfig;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.admin.restart.RestartConfig;
import io.keyturn.admin.retirement.RetirementConfig;
import io.keyturn.admin.sealing.ResealingConfig;
import io.keyturn.admin.subscription.SubscriptionConfig;
import io.keyturn.admin.visitor.VisitorTokenConfig;
import io.keyturn.admin.webhook.WebhookConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A default that changes, comes or goes is a change of this test and of the README's table. */
class ConfigurationDefaultsTest {

  @Test
  void keys() {
    assertEquals(
        Map.of("validity", "P2Y", "maxValidity", "P3Y", "size", "3072"),
        defaults(KeyPolicyConfig.class));
  }

  @Test
  void renewals() {
    assertEquals(
        Map.of(
            "tick", "1s",
            "lease", "PT1M",
            "stepBudget", "PT10M",
            "verifyDeadline", "PT5M",
            "firstPause", "PT1S",
            "longestPause", "PT1M",
            "proofs", "3"),
        defaults(RenewalConfig.class));
  }

  @Test
  void retirement() {
    assertEquals(
        Map.of("grace", "PT1H1M", "tick", "5s", "batch", "100"), defaults(RetirementConfig.class));
  }

  @Test
  void automaticRenewals() {
    assertEquals(Map.of("tick", "60s"), defaults(AutomaticConfig.class));
  }

  @Test
  void bulkRenewals() {
    assertEquals(Map.of("tick", "1s"), defaults(BulkConfig.class));
  }

  @Test
  void notices() {
    assertEquals(
        Map.ofEntries(
            entry("tick", "5s"),
            entry(
                "ladder",
                "[PT2160H, PT1440H, PT720H, PT360H, PT168H, PT144H, PT120H, PT96H, PT72H, PT48H,"
                    + " PT24H, PT12H, PT6H, PT3H]"),
            entry("afterExpiryEvery", "PT24H"),
            entry("afterExpiryFor", "PT168H"),
            entry("batch", "500"),
            entry("parallel", "10"),
            entry("lease", "PT2M"),
            entry("timeout", "PT30S"),
            entry("firstPause", "PT10S"),
            entry("longestPause", "PT10M"),
            entry("giveUp", "PT24H"),
            entry("dailyCap", "500")),
        defaults(NoticeConfig.class));
  }

  @Test
  void calendars() {
    assertEquals(Map.of("portals", "1000"), defaults(CalendarConfig.class));
  }

  @Test
  void timelines() {
    assertEquals(Map.of("age", "PT1M"), defaults(TimelineConfig.class));
  }

  @Test
  void webhooks() {
    assertEquals(
        Map.of(
            "allowHttp", "false",
            "allowedHosts", "Optional.empty",
            "authorities", "Optional.empty"),
        defaults(WebhookConfig.class));
  }

  @Test
  void visitorTokens() {
    assertEquals(
        Map.of("claims", "Optional[[locale, zoneinfo, organization]]"),
        defaults(VisitorTokenConfig.class));
  }

  @Test
  void metrics() {
    assertEquals(Map.of("tick", "30s", "portals", "10000"), defaults(MetricsConfig.class));
  }

  @Test
  void resealing() {
    assertEquals(Map.of("tick", "10m"), defaults(ResealingConfig.class));
  }

  @Test
  void instances() {
    assertEquals(
        Map.of(
            "liveness", "PT15S", "keep", "PT720H", "restartTick", "1s", "restartWindow", "PT10M"),
        defaults(InstanceConfig.class));
  }

  @Test
  void links() {
    assertEquals(Map.of("publicUrl", "http://localhost:8081"), defaults(LinkConfig.class));
  }

  @Test
  void subscriptions() {
    assertEquals(
        Map.of("domains", "Optional.empty", "tick", "60s"), defaults(SubscriptionConfig.class));
  }

  @Test
  void directory() {
    assertEquals(
        Map.of(
            "kind", "KEYCLOAK",
            "url", "Optional.empty",
            "clientId", "keyturn-admin-service",
            "clientSecret", "Optional.empty",
            "timeout", "PT10S",
            "entra.proofAudience", "00000002-0000-0000-c000-000000000000"),
        defaults(DirectoryConfig.class));
  }

  @Test
  void restarts() {
    assertEquals(
        Map.of(
            "kind", "HTTP",
            "http.scope", "Optional.empty",
            "kubernetes.namespace", "Optional.empty",
            "kubernetes.deployment", "portal-{portal}"),
        defaults(RestartConfig.class));
  }

  @Test
  void theServiceAnswersOnThisMachineAloneAndMailsToTheLocalStack() throws IOException {
    var settings = new Properties();
    try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }

    assertEquals("127.0.0.1", settings.get("quarkus.http.host"));
    assertEquals("8081", settings.get("quarkus.http.port"));
    assertEquals("127.0.0.1", settings.get("quarkus.management.host"));
    assertEquals("9081", settings.get("quarkus.management.port"));
    assertEquals("localhost", settings.get("keyturn.mail.host"));
    assertEquals("3025", settings.get("keyturn.mail.port"));
    assertEquals("keyturn@localhost", settings.get("keyturn.mail.from"));
    assertEquals("keyturn-admin-service", settings.get("mp.jwt.verify.audiences"));
  }

  /** Every setting of a feature as it is where nothing is configured. */
  private static <T> Map<String, String> defaults(Class<T> feature) {
    var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(feature).build();
    var values = new TreeMap<String, String>();
    collect("", feature, config.getConfigMapping(feature), values);
    return values;
  }

  private static void collect(
      String prefix, Class<?> group, Object mapping, Map<String, String> values) {
    for (Method setting : group.getDeclaredMethods()) {
      if (!setting.isDefault() && setting.getParameterCount() == 0) {
        var name = prefix + setting.getName();
        var value = value(mapping, setting);
        if (group.equals(setting.getReturnType().getEnclosingClass()) && !(value instanceof Enum)) {
          collect(name + ".", setting.getReturnType(), value, values);
        } else {
          values.put(name, "" + value);
        }
      }
    }
  }

  private static Object value(Object mapping, Method setting) {
    try {
      return setting.invoke(mapping);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(setting.getName(), e);
    }
  }
}
