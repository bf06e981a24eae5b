package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityProviderRulesTest {

  private static String found(Map<String, String> set) {
    var named = new HashMap<String, String>();
    set.forEach((name, value) -> named.put("keyturn.identity-provider." + name, value));
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(IdentityProviderConfig.class)
            .withSources(new PropertiesConfigSource(named, "test", 100))
            .build()
            .getConfigMapping(IdentityProviderConfig.class);
    return new IdentityProviderRules(config)
        .findings().stream().map(finding -> finding.sentence()).toList().toString();
  }

  @Test
  void demandNothingOfTheDefaultsOnOneMachine() {
    assertEquals("[]", found(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, http://idp.example/r, give an https address",
    "token-endpoint, http://idp.example/t, give an https address",
    "timeout, PT0S, lets no call succeed",
    "assertion-algorithm, HS256, give PS256 or RS256"
  })
  void nameTheSettingAndTheRemedy(String setting, String value, String remedy) {
    var sentence = found(Map.of(setting, value));

    assertTrue(sentence.contains("keyturn.identity-provider." + setting), sentence);
    assertTrue(sentence.contains(remedy), sentence);
  }
}
