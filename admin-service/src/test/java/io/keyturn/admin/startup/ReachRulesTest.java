package io.keyturn.admin.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryConfig;
import io.keyturn.admin.link.LinkConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachRulesTest {
  private static final Map<String, String> SOUND =
      Map.of(
          "keyturn.admin.public-url", "https://keyturn.example",
          "keyturn.directory.client-secret", "5ecret-of-its-own",
          "keyturn.directory.url", "https://idp.example/admin");

  private static String found(String setting, String value) {
    var all = new HashMap<>(SOUND);
    all.put(setting, value);
    var settings = new Settings(all);
    return Settings.found(
        new ReachRules(
            settings.of(LinkConfig.class), settings.of(DirectoryConfig.class), "0.0.0.0"));
  }

  @Test
  void tlsEverywhereIsTaken() {
    assertEquals("", found("keyturn.directory.timeout", "PT1S"));
  }

  @ParameterizedTest
  @CsvSource({
    "keyturn.admin.public-url, http://keyturn.example, give an https address",
    "keyturn.admin.public-url, http://localhost:8081, is an address of this machine",
    "keyturn.admin.public-url, https://keyturn.example/?a, without user",
    "keyturn.directory.url, http://idp.example/admin, give an https address",
    "keyturn.directory.client-secret, '', is not set",
    "keyturn.directory.timeout, PT0S, give more than zero"
  })
  void anythingElseIsNamedWithTheRemedy(String setting, String value, String remedy) {
    var sentences = found(setting, value);

    assertTrue(sentences.contains(setting), sentences);
    assertTrue(sentences.contains(remedy), sentences);
  }

  @Test
  void mailsLeaveThisMachineByTlsOnly() {
    var none = Optional.<String>empty();

    assertEquals("", Settings.found(new MailRules("127.0.0.1", Optional.empty(), none)));
    assertEquals("", Settings.found(new MailRules("mx", Optional.of(true), none)));
    assertEquals(
        "", Settings.found(new MailRules("mx", Optional.empty(), Optional.of("required"))));
    var sentence = Settings.found(new MailRules("mx", Optional.empty(), Optional.of("OPTIONAL")));
    assertTrue(sentence.contains("QUARKUS_MAILER_START_TLS"), sentence);
  }
}
