package io.keyturn.common.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInRulesTest {

  private static String found(String base, String idle) {
    var settings =
        Map.of(
            "keyturn.sign-in.client-id", "pages",
            "keyturn.sign-in.base", base,
            "keyturn.sign-in.callback", "/signed-in",
            "keyturn.sign-in.sign-out", "/sign-out",
            "keyturn.sign-in.signed-out", "/",
            "keyturn.sign-in.roles", "roles",
            "keyturn.sign-in.idle", idle);
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(SignInConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(SignInConfig.class);
    return new SignInRules(config, "0.0.0.0")
        .findings().stream().map(finding -> finding.sentence()).toList().toString();
  }

  @Test
  void demandNothingMoreOfAServiceBehindTls() {
    assertEquals("[]", found("https://portal.example", "PT30M"));
  }

  @Test
  void refusePlainHttpForOthers() {
    var sentence = found("http://portal.example", "PT30M");

    assertTrue(sentence.contains("keyturn.sign-in.base"), sentence);
  }

  @Test
  void refuseSessionsWithoutDuration() {
    var sentence = found("https://portal.example", "PT0S");

    assertTrue(sentence.contains("keyturn.sign-in.idle"), sentence);
  }
}
