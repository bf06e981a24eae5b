package io.keyturn.admin.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.admin.web.Cursor;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, abc",
    "2028-02-29T23:59:59.999999Z, p-9f8e-7",
    "9999-12-31T23:59:59Z, aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"
  })
  void survivesTheCursor(Instant expiresAt, String portal) {
    var place = new Place(expiresAt, portal);

    assertEquals(place, Place.of(Cursor.read(Cursor.of(place.id()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso", "1-", "-1-contoso", "1-a", "9999999999999999999-contoso"})
  void isNoOtherText(String id) {
    var problem = assertThrows(HttpProblem.class, () -> Place.of(id));

    assertEquals("cursor-malformed", problem.getParameters().get("code"));
  }

  @Test
  void theFirstIsBeforeAll() {
    assertEquals(Instant.EPOCH, Place.START.expiresAt());
  }
}
