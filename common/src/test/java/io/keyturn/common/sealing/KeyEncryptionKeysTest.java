package io.keyturn.common.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.Silence;
import io.keyturn.common.testing.TestSealing;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyEncryptionKeysTest {
  private static final String SECRET = TestSealing.entry(1).substring(2);

  @Test
  void theHighestVersionSealsWhereverItStands() {
    var keys =
        KeyEncryptionKeys.parse(
            List.of(TestSealing.entry(2), TestSealing.entry(10), TestSealing.entry(9)));

    assertEquals(10, keys.current());
  }

  @Test
  void everyVersionIsTheKeyThatWasGiven() {
    var first = TestSealing.entry(1);
    var second = TestSealing.entry(2);

    var keys = KeyEncryptionKeys.parse(List.of(first, " " + second + "\r"));

    assertArrayEquals(bytes(first), keys.get(1).getEncoded());
    assertArrayEquals(bytes(second), keys.get(2).getEncoded());
  }

  private static byte[] bytes(String entry) {
    return Base64.getDecoder().decode(entry.substring(2));
  }

  @Test
  void aMissingVersionIsNamed() {
    var keys = KeyEncryptionKeys.parse(List.of(TestSealing.entry(3)));

    var failure = assertThrows(SealingException.class, () -> keys.get(2));

    assertTrue(failure.getMessage().contains("version 2 is not configured"));
  }

  @Test
  void refusesToBeEmpty() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> KeyEncryptionKeys.parse(List.of()));

    assertEquals("no key-encryption key is given", refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "S,                is not of the form version:base64",
    ":S,               is not of the form version:base64",
    "0:S,              is not of the form version:base64",
    "-1:S,             is not of the form version:base64",
    "1.5:S,            is not of the form version:base64",
    "2147483648:S,     is not of the form version:base64",
    "one:S,            is not of the form version:base64",
    "2:,               does not have 32 bytes",
    "2:c2hvcnQ=,       does not have 32 bytes",
    "2:SS,             is not base64",
    "2:S!,             is not base64",
    "2: S,             is not base64",
    "1:S,              has a version that is there already"
  })
  void refusesAMalformedEntryByItsPlaceAndNeverByItsContent(String pattern, String why) {
    var entry = pattern.replace("S", SECRET);
    var entries = List.of("1:" + SECRET, entry);

    var refusal =
        assertThrows(IllegalArgumentException.class, () -> KeyEncryptionKeys.parse(entries));

    assertEquals("key-encryption key entry 2 " + why, refusal.getMessage());
    new Silence().about(SECRET).isKeptBy(refusal);
  }

  @Test
  void showsVersionsAndNothingElse() {
    var keys = KeyEncryptionKeys.parse(List.of(TestSealing.entry(2), TestSealing.entry(1)));

    assertEquals("KeyEncryptionKeys[1, 2]", keys.toString());
  }
}
