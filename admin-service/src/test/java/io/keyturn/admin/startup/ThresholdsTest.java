package io.keyturn.admin.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.key.KeyPolicyConfig;
import io.keyturn.admin.renewal.runner.RenewalConfig;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.admin.retirement.RetirementConfig;
import io.keyturn.common.runtime.KeySetConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

  private static String found(Map<String, String> changes) {
    var settings = new Settings(changes);
    return Settings.found(
        new Thresholds(
            settings.of(KeyPolicyConfig.class),
            settings.of(KeySetConfig.class),
            settings.of(RenewalConfig.class),
            settings.of(RetirementConfig.class),
            settings.of(InstanceConfig.class)));
  }

  @Test
  void theDefaultsFitEachOther() {
    assertEquals("", found(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "keyturn.key.size, 1024, 'give 2048, 3072 or 4096'",
    "keyturn.key.validity, P0D, give more than zero",
    "keyturn.key.validity, P4Y, 'keyturn.key.max-validity (KEYTURN_KEY_MAX_VALIDITY)'",
    "keyturn.key-set.ahead, PT1S, keyturn.key-set.max-age",
    "keyturn.key-set.pinned-wait, PT10M, keyturn.renewal.step-budget",
    "keyturn.renewal.lease, PT0S, give more than zero",
    "keyturn.renewal.longest-pause, PT0.5S, at least first-pause",
    "keyturn.renewal.step-budget, PT60S, give more than longest-pause",
    "keyturn.renewal.proofs, 0, give 1 or more",
    "keyturn.retirement.grace, PT60M, give at least PT1H1M",
    "keyturn.retirement.batch, 0, give 1 or more",
    "keyturn.instance.liveness, PT0S, give more than zero",
    "keyturn.instance.keep, PT15S, give more than liveness"
  })
  void whatDoesNotFitIsNamedWithTheRemedy(String setting, String value, String remedy) {
    var sentences = found(Map.of(setting, value));

    assertTrue(sentences.contains(remedy), sentences);
  }
}
