package io.keyturn.admin.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTokenTest {

  @Test
  void has256RandomBitsAndIsReadBack() {
    var token = FeedToken.fresh();

    assertEquals(32, Base64.getUrlDecoder().decode(token.value()).length);
    assertEquals(Optional.of(token), FeedToken.of(token.value()));
    assertNotEquals(token, FeedToken.fresh());
  }

  @Test
  void isKeptAsItsDigestAndNeverPrinted() {
    var token = FeedToken.of("A".repeat(43)).orElseThrow();

    assertArrayEquals(
        HexFormat.of().parseHex("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a"),
        token.digest());
    assertFalse(("" + token).contains("AAA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "=", "..", "' or 1=1 --"})
  void isNoOtherText(String text) {
    assertEquals(Optional.empty(), FeedToken.of(text));
    assertEquals(Optional.empty(), FeedToken.of("A".repeat(42) + text.replace("A", "AA")));
  }
}
