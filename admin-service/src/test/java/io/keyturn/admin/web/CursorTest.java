package io.keyturn.admin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @ParameterizedTest
  @ValueSource(strings = {"contoso", "a-b", "---", "daf085bb-e2b8-415b-8c83-14b356a24ee1"})
  void readsBackWhatItWrote(String id) {
    assertEquals(id, Cursor.read(Cursor.of(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso", "???", "zzzzzzzz", "daf085bb-e2b8-415b-8c83-14b356a24ee1"})
  void standsInAnAddressAsItIs(String id) {
    assertTrue(Cursor.of(id).matches("[A-Za-z0-9_-]+"), Cursor.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "a b", "====", "Y29udG9zbw=", "\u00e9", "../x", "A"})
  void refusesTextThatIsNoCursor(String cursor) {
    assertRefused(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a'b", "a b", "a\nb", "a\u0000b", "\u00fc", "a_b"})
  void refusesACursorThatHoldsNoId(String id) {
    assertRefused(encoded(id));
  }

  @Test
  void refusesAnIdThatIsTooLong() {
    assertRefused(encoded("a".repeat(65)));
  }

  @Test
  void aPageThatHoldsAllHasNoNext() {
    var page = Items.page(List.of("a1", "b2"), 2, id -> id);

    assertEquals(new Items<>(List.of("a1", "b2"), null), page);
  }

  @Test
  void aPageThatIsFollowedByAnotherEndsAtItsLimitAndNamesItsLastItem() {
    var page = Items.page(List.of("a1", "b2", "c3"), 2, id -> id);

    assertEquals(List.of("a1", "b2"), page.items());
    assertEquals("b2", Cursor.read(page.next()));
  }

  private static String encoded(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String cursor) {
    var problem = assertThrows(HttpProblem.class, () -> Cursor.read(cursor));

    assertEquals(400, problem.getStatusCode());
    assertEquals("cursor-malformed", problem.getParameters().get("code"));
  }
}
