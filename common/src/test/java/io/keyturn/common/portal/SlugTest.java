package io.keyturn.common.portal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Portal and environment ids are slugs of the same make. */
class SlugTest {

  private static Stream<Function<String, Object>> makers() {
    return Stream.of(PortalId::new, EnvironmentId::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void acceptsTheShortestAndTheLongest(int length) {
    makers().forEach(maker -> assertDoesNotThrow(() -> maker.apply("a".repeat(length))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 41, 4_000})
  void refusesOtherLengths(int length) {
    makers().forEach(maker -> refuses(maker, "a".repeat(length)));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "Contoso", "con toso", "contoso\n", "\ncontoso", "con_toso", "con.toso", "../contoso",
        "contoso/1", "contoso:1", "çontoso", "contos0\u0000", "contoso٣", "conto𝐬o", "   ",
        "contoso%0a", "'; drop table portal; --"
      })
  void refusesNonsense(String text) {
    makers().forEach(maker -> refuses(maker, text));
  }

  private static void refuses(Function<String, Object> maker, String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> maker.apply(text));

    // What came from outside is not repeated: the sentence ends up in answers and logs.
    assertFalse(text != null && text.length() > 3 && refusal.getMessage().contains(text));
  }
}
