package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.Finding.Weight;
import io.keyturn.common.testing.TestSealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingRulesTest {
  private record Settings(Optional<Path> file, Optional<List<String>> keys)
      implements SealingConfig {}

  private static List<Finding> found(String... entries) {
    var keys = entries.length == 0 ? Optional.<List<String>>empty() : Optional.of(List.of(entries));
    return new SealingRules(new Settings(Optional.empty(), keys)).findings();
  }

  @Test
  void randomKeysAreTaken() {
    assertEquals(List.of(), found(TestSealing.entry(1), TestSealing.entry(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef0123456789abcdef", "correct horse battery staple, 32"})
  void aPassPhraseIsUnsafe(String phrase) {
    var key = Base64.getEncoder().encodeToString(phrase.getBytes(StandardCharsets.US_ASCII));

    assertNamesVersion3AndNoKey(key);
  }

  @Test
  void zerosAreUnsafe() {
    assertNamesVersion3AndNoKey(Base64.getEncoder().encodeToString(new byte[32]));
  }

  private static void assertNamesVersion3AndNoKey(String key) {
    var finding = found(TestSealing.entry(1), "3:" + key).get(0);

    assertEquals(Weight.UNSAFE, finding.weight());
    assertTrue(finding.sentence().contains("version 3"), finding.sentence());
    assertFalse(finding.sentence().contains(key), finding.sentence());
  }

  @Test
  void noneCannotWork() {
    assertEquals(Weight.UNSOUND, found().get(0).weight());
  }
}
