package io.keyturn.admin.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.key.KeyPolicyConfig;
import io.keyturn.admin.notice.NoticeConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRulesTest {

  private static String found(Map<String, String> changes) {
    var settings = new Settings(changes);
    return Settings.found(
        new NoticeRules(settings.of(NoticeConfig.class), settings.of(KeyPolicyConfig.class), 100));
  }

  @Test
  void theDefaultsFitEachOther() {
    assertEquals("", found(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "keyturn.notice.ladder, 'P1D,P30D', give the longest step first",
    "keyturn.notice.ladder, P731D, give steps shorter than keyturn.key.validity",
    "keyturn.key.validity, P90D, give steps shorter than keyturn.key.validity",
    "keyturn.notice.lease, PT30S, give more than timeout",
    "keyturn.notice.longest-pause, PT5S, give at least first-pause",
    "keyturn.notice.give-up, PT10M, give more than longest-pause",
    "keyturn.notice.batch, 0, give 1 or more",
    "keyturn.notice.daily-cap, 0, give 1 or more",
    "keyturn.notice.parallel, 101, 'give at most quarkus.mailer.max-pool-size, 100'"
  })
  void whatDoesNotFitIsNamedWithTheRemedy(String setting, String value, String remedy) {
    var sentences = found(Map.of(setting, value));

    assertTrue(sentences.contains(remedy), sentences);
  }
}
