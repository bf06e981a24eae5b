package io.keyturn.deploy.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.deploy.manifest.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every policy notices what it is there to notice. That it says nothing otherwise is {@code
 * PolicyTest}'s.
 */
class CounterExampleTest {
  private static final String FILE = "/counter-examples.txt";

  @ParameterizedTest(name = "{0} against {1}")
  @CsvFileSource(resources = FILE, delimiter = '|', quoteCharacter = '\1', emptyValue = "")
  void isNoticed(Policy policy, String what, String object, String path, String value) {
    var damaged = new Damage(object, text(path), text(value)).of("portals-example");

    assertTrue(policy.violations(damaged).findAny().isPresent(), what);
  }

  @Test
  void noPolicyIsWithoutOne() throws IOException {
    var noticed = EnumSet.noneOf(Policy.class);
    try (var file = CounterExampleTest.class.getResourceAsStream(FILE)) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(" |")))
          .map(Policy::valueOf)
          .forEach(noticed::add);
    }

    assertEquals(EnumSet.allOf(Policy.class), noticed);
  }

  private static String text(String field) {
    return field == null ? "" : field;
  }
}
