package io.keyturn.common.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @Test
  void aTagThatIsNotSpokenIsNothing() {
    assertEquals(Language.DE, Language.of("de").orElseThrow());
    assertEquals(Optional.empty(), Language.of("fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, DE",
    "DE-ch, DE",
    "'es-419,es;q=0.9', ES",
    "'de;q=0.2, es;q=0.3', ES",
    "'fr, de;q=0.1', DE",
    "'de;q=0, es;q=0.1', ES",
    "'en-GB,de;q=0.9', EN"
  })
  void isTheOneTheReaderLikesBest(String header, Language expected) {
    assertEquals(expected, Language.preferred(header));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "fr", "*", "de;q=0", "de;q=2", "de,,es", "<de>", "\u0000de"})
  void isEnglishWhereNothingElseCanBeTold(String header) {
    assertEquals(Language.EN, Language.preferred(header));
  }

  @Test
  void longListsAreNotEvenRead() {
    assertEquals(Language.DE, Language.preferred("fr,".repeat(300) + "de"));
    assertEquals(Language.EN, Language.preferred("fr,".repeat(5000) + "de"));
  }
}
